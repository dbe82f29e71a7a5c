package app.nozzly.inventory;

/** What becomes of a request for which there is not enough. */
public enum Coverage {
    /** It is refused as a whole. */
    ALL_OR_NOTHING,
    /** What a thing needs is claimed whole or not at all; what others need is claimed all the same. For orders that cannot be refused. */
    WHOLE_REFERENCES
}
