package app.nozzly.host.keys;

import app.nozzly.access.Action;
import app.nozzly.access.Permissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key may do, in short. */
enum KeyPreset {
    /** Look at whatever its maker may look at. */
    READ,
    /** Whatever its maker may do. */
    ALL,
    /** What is ticked. */
    CHOSEN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<KeyPreset> find(String code) {
        return Arrays.stream(values())
                .filter(preset -> preset.code().equals(code))
                .findFirst();
    }

    Permissions of(Permissions own, Permissions ticked) {
        return switch (this) {
            case READ -> looking(own);
            case ALL -> own;
            case CHOSEN -> ticked;
        };
    }

    /** The part of some permissions that only looks. */
    static Permissions looking(Permissions permissions) {
        return Permissions.of(permissions.all().stream()
                .filter(permission -> permission.action() == Action.VIEW)
                .toList());
    }
}
