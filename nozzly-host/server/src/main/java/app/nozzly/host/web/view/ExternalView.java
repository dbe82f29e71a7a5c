package app.nozzly.host.web.view;

/**
 * On the way to a provider of identities. Immutable.
 *
 * @param provider how people know it
 * @param address where the browser goes
 */
public record ExternalView(String provider, String address) {}
