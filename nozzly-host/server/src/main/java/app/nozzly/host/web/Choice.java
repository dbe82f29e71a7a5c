package app.nozzly.host.web;

/**
 * One entry of a select or of a group of tabs. Immutable.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Choice(String value, String label) {}
