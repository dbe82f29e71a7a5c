package app.nozzly.inventory;

/** What a {@link Location} is. */
public enum LocationKind {
    SHELF,
    DRY_BOX,
    PRINTER,
    DRAWER,
    OTHER
}
