package app.nozzly;

import app.nozzly.costing.CostingPolicy;
import app.nozzly.store.Version;
import app.nozzly.workshop.Workshop;

/**
 * A workshop and its rates, read at one moment. Immutable.
 *
 * @param workshop code, name, currency, time zone
 * @param policy rates for costing
 */
public record WorkshopProfile(Workshop workshop, CostingPolicy policy) {

    /** The version of both: it grows whenever one of them changes. */
    public Version version() {
        return new Version(workshop.version().number() + policy.version().number());
    }
}
