package app.nozzly.pricing;

/** How well the figures of a schedule are founded. */
public enum Confidence {
    /** The platform's own page. */
    A,
    /** A third party that quotes the platform, or an older page of its own. */
    B,
    /** One weak source, or sources in conflict. */
    C
}
