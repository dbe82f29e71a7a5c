package app.nozzly.host.web.view;

/**
 * One property of a thing: its name and its value, both ready to read. Immutable.
 *
 * @param label name, from a bundle
 * @param value value with its unit
 */
public record Fact(String label, String value) {}
