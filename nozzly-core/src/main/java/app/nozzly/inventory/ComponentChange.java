package app.nozzly.inventory;

import java.util.List;
import java.util.Optional;

/**
 * What became of a command that may move a component. Immutable.
 *
 * @param component as it is afterwards
 * @param places where it is afterwards
 * @param movement the entry that says so, which {@link ComponentLedger#reverse} takes back; of a transfer the one that took away; empty when there was nothing to
 *     post
 */
public record ComponentChange(Component component, List<ComponentPlace> places, Optional<ComponentMovement> movement) {

    public ComponentChange {
        places = List.copyOf(places);
    }
}
