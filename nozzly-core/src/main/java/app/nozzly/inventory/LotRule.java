package app.nozzly.inventory;

/** Whether filament for one thing may come from several lots: colours of two lots may differ a little. */
public enum LotRule {
    /** Any spools that fit. */
    MIXED,
    /** One filament of one lot; a spool whose lot is not known is a lot of its own. */
    SINGLE
}
