package app.nozzly.host.security;

import app.nozzly.identity.AccountId;
import java.time.Instant;

/** Which accounts were registered with an address that nobody has proven to be theirs yet, by a link in a mail for example. Thread-safe. */
final class ProvenAddresses {

    private static final String PREFIX = "unproven.";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final SharedNotes notes;

    ProvenAddresses(SharedNotes notes) {
        this.notes = notes;
    }

    void doubt(AccountId account) {
        notes.change(PREFIX + account, NEVER, before -> "unproven");
    }

    void prove(AccountId account) {
        notes.forget(PREFIX + account);
    }

    boolean isProven(AccountId account) {
        return notes.find(PREFIX + account).isEmpty();
    }
}
