package app.nozzly.inventory;

/** What a {@link Component} is. */
public enum ComponentKind {
    MAGNET,
    INSERT,
    SCREW,
    PACKAGING,
    OTHER
}
