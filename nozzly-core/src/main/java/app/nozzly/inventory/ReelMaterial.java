package app.nozzly.inventory;

/** What a reel is made of. */
public enum ReelMaterial {
    CARDBOARD,
    PLASTIC,
    METAL,
    /** Filament without a reel of its own, such as a refill. */
    NONE
}
