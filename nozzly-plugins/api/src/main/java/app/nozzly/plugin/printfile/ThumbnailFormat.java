package app.nozzly.plugin.printfile;

/** How a picture is stored. */
public enum ThumbnailFormat {
    PNG,
    JPEG,
    /** The "quite OK image" form of newer Prusa printers; browsers do not show it. */
    QOI
}
