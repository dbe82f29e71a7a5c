package app.nozzly.host.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who asks, as it is written. Immutable. */
record MeJson(
        UUID id,
        String name,
        String email,
        boolean secondFactor,
        Optional<WorkplaceJson> workshop,
        List<String> permissions,
        List<WorkplaceJson> workshops) {}
