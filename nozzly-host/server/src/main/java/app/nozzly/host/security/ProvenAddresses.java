package app.nozzly.host.security;

import app.nozzly.access.InvitationId;
import app.nozzly.identity.AccountId;
import app.nozzly.store.SharedStateRepository;
import app.nozzly.store.StoreSession;
import java.time.Instant;

/** Which accounts have an address that nobody has proven to be theirs yet, by a link in a mail for example. Thread-safe. */
final class ProvenAddresses {

    private static final String PREFIX = "unproven.";
    private static final String MAILED_PREFIX = "mailed-invitation.";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final SharedNotes notes;
    private final IdentityRecords records;

    ProvenAddresses(SharedNotes notes, IdentityRecords records) {
        this.notes = notes;
        this.records = records;
    }

    /** Notes within the transaction that gives an account its address that nobody has proven it. */
    void doubt(StoreSession store, AccountId account) {
        SharedNotes.put(store, PREFIX + account, "unproven", NEVER);
    }

    /** Notes within the transaction in which an address answers that it is the person's. */
    void prove(StoreSession store, AccountId account) {
        store.repository(SharedStateRepository.class).delete(PREFIX + account);
    }

    boolean isProven(AccountId account) {
        return records.read(store -> isProven(store, account));
    }

    boolean isProven(StoreSession store, AccountId account) {
        return store.repository(SharedStateRepository.class)
                .find(PREFIX + account)
                .isEmpty();
    }

    /** Notes that the link of an invitation goes to the invited address and is shown to nobody else. */
    void mailed(InvitationId invitation, Instant until) {
        notes.change(MAILED_PREFIX + invitation, until, before -> "mailed");
    }

    /** Whether only the invited address can know the link of an invitation. */
    boolean wasMailed(InvitationId invitation) {
        return notes.find(MAILED_PREFIX + invitation).isPresent();
    }
}
