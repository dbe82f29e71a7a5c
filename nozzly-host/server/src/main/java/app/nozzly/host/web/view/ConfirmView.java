package app.nozzly.host.web.view;

/**
 * The page that takes another address for a person. Immutable.
 *
 * @param email the new address
 */
public record ConfirmView(String email) {}
