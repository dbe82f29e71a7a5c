package app.nozzly.inventory;

/** By what spools are put together. */
public enum SpoolGrouping {
    FILAMENT,
    BRAND,
    MATERIAL,
    LOCATION
}
