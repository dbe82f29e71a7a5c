package app.nozzly.host.security;

import app.nozzly.context.TenantId;
import java.util.Optional;

/**
 * What the first step of a sign-in leaves to the second, beside who the person is. Immutable.
 *
 * @param workshop which workshop is wished for; empty for the one last used
 * @param link the identity elsewhere that is to be linked, as text; empty for none
 */
record SecondStep(Optional<TenantId> workshop, String link) {

    private static final String BETWEEN = "\n";

    /** What {@link #text} made. */
    static SecondStep of(String text) {
        String[] parts = text.split(BETWEEN, 2);
        return new SecondStep(workshop(parts[0]), parts.length < 2 ? "" : parts[1]);
    }

    /** A workshop that cannot be read is none that is wished for. */
    private static Optional<TenantId> workshop(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(TenantId.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    String text() {
        return workshop.map(TenantId::toString).orElse("") + BETWEEN + link;
    }

    /** The second attempt with the wish of the first, unless it has one of its own. */
    Attempt wishing(Attempt attempt) {
        return new Attempt(
                attempt.kind(), attempt.browserMark(), attempt.workshop().or(() -> workshop), attempt.origin());
    }
}
