package app.nozzly.host.web.view;

/**
 * A thing that has a page of its own. Immutable.
 *
 * @param label its name
 * @param href path of its page
 */
public record Link(String label, String href) {}
