package app.nozzly.slicer;

/** Makes sense of what one family of slicers writes. Stateless. */
interface SlicerFamily {

    /** Whether time and material were found, so that nothing more needs to be read. */
    boolean isSatisfiedBy(Evidence evidence);

    /** What the collected lines say. */
    Interpretation interpret(Evidence evidence);
}
