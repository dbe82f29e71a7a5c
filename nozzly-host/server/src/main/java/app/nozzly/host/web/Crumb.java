package app.nozzly.host.web;

/**
 * One step of the way from home to a page. Immutable.
 *
 * @param label name of the page
 * @param href its path
 */
public record Crumb(String label, String href) {}
