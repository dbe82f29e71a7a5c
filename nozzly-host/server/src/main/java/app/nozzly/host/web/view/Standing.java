package app.nozzly.host.web.view;

/**
 * Whether a thing is in use, and the way to change that. Immutable.
 *
 * @param active whether it is
 * @param href path whose POST takes it out of use, or brings it back
 */
public record Standing(boolean active, String href) {}
