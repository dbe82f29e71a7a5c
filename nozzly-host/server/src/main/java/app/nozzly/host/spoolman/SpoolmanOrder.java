package app.nozzly.host.spoolman;

/**
 * What is wanted of a Spoolman. Immutable.
 *
 * @param archived whether spools that were put away there come too
 * @param keepNumbers whether new spools keep their numbers where those are free
 * @param newTypes whether material types that are not known are made
 */
record SpoolmanOrder(boolean archived, boolean keepNumbers, boolean newTypes) {}
