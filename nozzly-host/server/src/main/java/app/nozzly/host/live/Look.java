package app.nozzly.host.live;

import app.nozzly.inventory.RecentChange;
import java.time.Instant;
import java.util.List;

/**
 * What was seen of a workshop at one moment. Immutable.
 *
 * @param at when, by the clock of this host
 * @param changes written down lately, oldest first
 * @param whole whether these are all; else there were more than anybody wants to hear of one by one
 */
record Look(Instant at, List<RecentChange> changes, boolean whole) {

    Look {
        changes = List.copyOf(changes);
    }
}
