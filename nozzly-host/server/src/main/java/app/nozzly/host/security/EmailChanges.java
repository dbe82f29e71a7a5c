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
import app.nozzly.store.StoreSession;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Another address for a person. The new address must answer first, and the old one is told when it is asked for and when it is done. Thread-safe. */
public final class EmailChanges {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final String PATH = "/confirm#";

    private final IdentityRecords records;
    private final Accounts accounts;
    private final Confirmations confirmations;
    private final SignInLimits limits;
    private final OneTimeLinks links;
    private final ProvenAddresses proven;
    private final Outbox outbox;
    private final SiteAddress site;

    EmailChanges(
            IdentityRecords records,
            Accounts accounts,
            Confirmations confirmations,
            SignInLimits limits,
            OneTimeLinks links,
            ProvenAddresses proven,
            Outbox outbox,
            SiteAddress site) {
        this.records = records;
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.limits = limits;
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
     * @throws NozzlyException {@code validation_failed} when the password is wrong or the address is none, {@code rate_limited} when many mails were asked
     *     for
     */
    public Optional<Account> ask(OperationContext context, AccountId id, String email, String password) {
        String address = EmailAddress.folded(email);
        if (!EmailAddress.isValid(address)) {
            throw NozzlyException.invalid(EmailChanges.class, "email", "email.none", email);
        }
        Account account = confirmations.byPassword(id, password, "password", context.origin());
        if (!outbox.isSet()) {
            return Optional.of(changed(context, account, address, store -> proven.doubt(store, id)));
        }
        limits.takeMail("confirm", address, id.toString());
        String secret = records.write(store -> {
            store.repository(OneTimeTokenRepository.class).deleteOf(id, Purpose.CONFIRM_EMAIL);
            return links.make(store, Purpose.CONFIRM_EMAIL, Optional.of(id), address, LIFE);
        });
        Letters.put(outbox, account.email(), "email_asked", account.name(), address);
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
     * @throws NozzlyException {@code not_found} when the link is not good, {@code already_exists} when the address was taken meanwhile; the link stays good then
     */
    public Account confirm(String secret, Origin origin) {
        OneTimeToken token = links.find(secret, Purpose.CONFIRM_EMAIL).orElseThrow(() -> Refusals.linkOver());
        Account account = token.account().flatMap(records::find).orElseThrow(() -> Refusals.linkOver());
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), origin);
        return changed(context, account, token.detail(), store -> {
            links.use(store, secret, Purpose.CONFIRM_EMAIL);
            proven.prove(store, account.id());
        });
    }

    private Account changed(OperationContext context, Account account, String address, Consumer<StoreSession> first) {
        Account changed = accounts.moveTo(context, account, address, first);
        Letters.put(outbox, account.email(), "email_changed", account.name(), address);
        return changed;
    }
}
