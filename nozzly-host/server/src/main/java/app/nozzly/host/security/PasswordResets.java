package app.nozzly.host.security;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.host.mail.Outbox;
import app.nozzly.identity.Account;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.OneTimeToken.Purpose;
import app.nozzly.identity.OneTimeTokenRepository;
import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.util.Optional;

/** A new password for who has forgotten theirs, by a link that is mailed. Whether an address has an account is told to nobody. Thread-safe. */
public final class PasswordResets {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final String PATH = "/reset#";

    private final IdentityRecords records;
    private final Accounts accounts;
    private final SignInLimits limits;
    private final OneTimeLinks links;
    private final KnownPlaces places;
    private final ProvenAddresses proven;
    private final Outbox outbox;
    private final SiteAddress site;

    PasswordResets(
            IdentityRecords records,
            Accounts accounts,
            SignInLimits limits,
            OneTimeLinks links,
            KnownPlaces places,
            ProvenAddresses proven,
            Outbox outbox,
            SiteAddress site) {
        this.records = records;
        this.accounts = accounts;
        this.limits = limits;
        this.links = links;
        this.places = places;
        this.proven = proven;
        this.outbox = outbox;
        this.site = site;
    }

    /** Whether a link would reach anybody. */
    public boolean isPossible() {
        return outbox.isSet();
    }

    /**
     * Mails a link to an address, if it has an account. The answer is the same if not.
     *
     * @throws NozzlyException {@code rate_limited} when one address of the network asks too often
     */
    public void ask(String email, Origin origin) {
        limits.takeRequest("reset", origin);
        boolean mayMail = limits.mayMail("reset", email);
        Optional<Account> account = records.findByEmail(email.strip()).filter(Account::active);
        OperationContext context = IdentityRecords.context(IdentityRecords.NOBODY, origin);
        records.note(context, "account.reset_asked", account);
        if (account.isPresent() && mayMail && outbox.isSet()) {
            Account known = account.get();
            Letters.put(outbox, known.email(), "reset", known.name(), site.of(path(known)), LIFE.toMinutes());
        }
    }

    /**
     * A link for a person, as a path, for whoever runs the installation.
     *
     * @throws NozzlyException {@code not_found} when the address has no account
     */
    public String linkFor(String email) {
        Account account =
                records.findByEmail(email.strip()).orElseThrow(() -> NozzlyException.notFound("account", email));
        records.note(
                IdentityRecords.context(Actor.SYSTEM, Origin.NONE), "account.reset_link_printed", Optional.of(account));
        return path(account);
    }

    private String path(Account account) {
        return PATH
                + records.write(store -> {
                    store.repository(OneTimeTokenRepository.class).deleteOf(account.id(), Purpose.RESET_PASSWORD);
                    return links.make(store, Purpose.RESET_PASSWORD, Optional.of(account.id()), "mailed", LIFE);
                });
    }

    /** The address of the account whose password a link sets, while it is good. */
    public Optional<String> find(String secret) {
        return links.find(secret, Purpose.RESET_PASSWORD)
                .flatMap(OneTimeToken::account)
                .flatMap(records::find)
                .map(Account::email);
    }

    /** Whether a link is good. */
    public boolean isGood(String secret) {
        return links.find(secret, Purpose.RESET_PASSWORD).isPresent();
    }

    /**
     * Sets the password; the link is used up, and every session of the person ends. The person then signs in, with the second factor if there is one.
     *
     * @return a mark for the browser, so that strangers who guess meanwhile do not lock the person out
     * @throws NozzlyException {@code not_found} when the link is not good, {@code validation_failed} when the password is easily guessed
     */
    public String confirm(String secret, String password, Origin origin) {
        OneTimeToken token = links.find(secret, Purpose.RESET_PASSWORD).orElseThrow(() -> Refusals.linkOver());
        Account account = token.account().flatMap(records::find).orElseThrow(() -> Refusals.linkOver());
        accounts.checkPassword("password", account, password);
        if (records.write(store -> links.take(store, secret, Purpose.RESET_PASSWORD))
                .isEmpty()) {
            throw Refusals.linkOver();
        }
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), origin);
        accounts.setPassword(context, account, password, Optional.empty(), "account.password_reset");
        proven.prove(account.id());
        return places.mark(account.id());
    }
}
