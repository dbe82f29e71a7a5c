package app.nozzly.host.security;

import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.host.mail.Outbox;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.EmailAddress;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.OneTimeToken.Purpose;
import app.nozzly.identity.OneTimeTokenRepository;
import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.util.Optional;

/** Another address for a person. The new address must answer first, and the old one is told. Thread-safe. */
public final class EmailChanges {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final String PATH = "/confirm#";

    private final IdentityRecords records;
    private final Accounts accounts;
    private final SignIn signIn;
    private final OneTimeLinks links;
    private final ProvenAddresses proven;
    private final Outbox outbox;
    private final SiteAddress site;

    EmailChanges(
            IdentityRecords records,
            Accounts accounts,
            SignIn signIn,
            OneTimeLinks links,
            ProvenAddresses proven,
            Outbox outbox,
            SiteAddress site) {
        this.records = records;
        this.accounts = accounts;
        this.signIn = signIn;
        this.links = links;
        this.proven = proven;
        this.outbox = outbox;
        this.site = site;
    }

    /**
     * Asks for another address.
     *
     * @param password the person's password, so that an open browser is not enough
     * @return the changed account where nobody delivers mail; empty where a link was mailed that must be followed first
     * @throws NozzlyException {@code validation_failed} when the password is wrong or the address is none
     */
    public Optional<Account> ask(OperationContext context, AccountId id, String email, String password) {
        String address = EmailAddress.folded(email);
        if (!EmailAddress.isValid(address)) {
            throw NozzlyException.invalid(EmailChanges.class, "email", "email.none", email);
        }
        Account account = signIn.confirm(id, password, "password", context.origin());
        if (!outbox.isSet()) {
            proven.doubt(id);
            return Optional.of(changed(context, account, address));
        }
        String secret = records.write(store -> {
            store.repository(OneTimeTokenRepository.class).deleteOf(id, Purpose.CONFIRM_EMAIL);
            return links.make(store, Purpose.CONFIRM_EMAIL, Optional.of(id), address, LIFE);
        });
        Letters.put(outbox, address, "confirm_email", account.name(), site.of(PATH + secret), LIFE.toHours());
        return Optional.empty();
    }

    /** The address that a link confirms, while it is good. */
    public Optional<String> find(String secret) {
        return links.find(secret, Purpose.CONFIRM_EMAIL).map(OneTimeToken::detail);
    }

    /**
     * The new address has answered.
     *
     * @throws NozzlyException {@code not_found} when the link is not good, {@code already_exists} when the address was taken meanwhile
     */
    public Account confirm(String secret, Origin origin) {
        OneTimeToken token = records.write(store -> links.take(store, secret, Purpose.CONFIRM_EMAIL))
                .orElseThrow(() -> Refusals.linkOver());
        Account account = token.account().flatMap(records::find).orElseThrow(() -> Refusals.linkOver());
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), origin);
        Account changed = changed(context, account, token.detail());
        proven.prove(account.id());
        return changed;
    }

    private Account changed(OperationContext context, Account account, String address) {
        Account changed = accounts.called(context, account.id(), account.name(), Optional.of(address));
        Letters.put(outbox, account.email(), "email_changed", account.name(), address);
        return changed;
    }
}
