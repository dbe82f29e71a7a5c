package app.nozzly.host.account;

import app.nozzly.host.security.Workplace;
import java.util.UUID;

/** A workshop that a person is a member of, as it is written. Immutable. */
record WorkplaceJson(UUID id, String code, String name, String role) {

    static WorkplaceJson of(Workplace place) {
        return new WorkplaceJson(place.workshop().value(), place.code(), place.name(), place.role());
    }
}
