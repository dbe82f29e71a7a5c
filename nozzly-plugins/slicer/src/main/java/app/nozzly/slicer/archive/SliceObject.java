package app.nozzly.slicer.archive;

/**
 * An object on a plate. Immutable.
 *
 * @param name its label, never a path
 * @param skipped whether the user left it out, so that it is not printed
 */
public record SliceObject(String name, boolean skipped) {}
