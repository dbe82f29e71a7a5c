package app.nozzly.host.allocations;

import app.nozzly.quantity.Grams;
import java.util.Optional;

/** How much of a claim is given back: all that it still holds when nothing is said. Immutable. */
record AllocationReleaseInput(Optional<Grams> weightG) {}
