package app.nozzly.host.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Makes sure that the store and this host belong together: what others sealed must open here. Thread-safe. */
public final class SecretCheck {

    private static final String NOTE = "installation.secret";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final SharedNotes notes;
    private final Sealed sealed;

    SecretCheck(SharedNotes notes, Sealed sealed) {
        this.notes = notes;
        this.sealed = sealed;
    }

    /**
     * Compares the secret of this host with that of the store; the first host leaves its mark.
     *
     * @throws app.nozzly.problem.NozzlyException {@code unavailable} when they differ, with what to do
     */
    public void check() {
        String mark = notes.find(NOTE).orElseGet(this::leave);
        if (sealed.open(mark, NOTE).isEmpty()) {
            throw Refusals.unavailable("secret.other", InstallationSecret.FILE);
        }
    }

    private String leave() {
        String mark = sealed.seal("nozzly".getBytes(StandardCharsets.UTF_8), NOTE);
        return notes.change(NOTE, NEVER, before -> before.orElse(mark));
    }
}
