package app.nozzly.plugin.printfile;

/** Where a figure comes from, from most to least trusted. */
public enum FigureSource {
    /** Written in the file. */
    STATED,
    /** Computed from figures that are written in the file. */
    DERIVED,
    /** Added up from the moves; includes what start code extrudes, and misses what printer macros extrude. */
    MEASURED
}
