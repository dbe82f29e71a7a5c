package app.nozzly.host.security;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.host.mail.Mail;
import app.nozzly.host.mail.Outbox;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.OneTimeToken.Purpose;
import app.nozzly.identity.OneTimeTokenRepository;
import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A new password for who has forgotten theirs, by a link that is mailed. Whether an address has an account is told to nobody. Thread-safe. */
public final class PasswordResets {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final String PATH = "/reset#";
    /** How a link went out: who follows a mailed one has shown that the address is theirs. */
    private static final String MAILED = "mailed";

    private static final String PRINTED = "printed";
    private static final AccountId NOBODYS = new AccountId(new UUID(0, 0));

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
     * Mails a link to an address, if it has an account. The answer is the same if not, and so is the work.
     *
     * @throws NozzlyException {@code rate_limited} when one address of the network asks too often
     */
    public void ask(String email, Origin origin) {
        limits.takeRequest("reset", origin);
        boolean mayMail = limits.mayMail("reset", email);
        Optional<Account> account = records.findByEmail(email.strip()).filter(Account::active);
        OperationContext context = IdentityRecords.context(IdentityRecords.NOBODY, origin);
        records.note(context, "account.reset_asked", account);
        if (mayMail && outbox.isSet()) {
            write(account);
        }
    }

    /** Who has no account costs the same, a link that is over and a mail to nobody, so that time does not tell either. */
    private void write(Optional<Account> account) {
        String link = site.of(path(account, MAILED));
        String email = account.map(Account::email).orElse(Mail.NOBODY);
        Letters.put(outbox, email, "reset", account.map(Account::name).orElse(""), link, LIFE.toMinutes());
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
        return path(Optional.of(account), PRINTED);
    }

    private String path(Optional<Account> account, String detail) {
        AccountId id = account.map(Account::id).orElse(NOBODYS);
        return PATH
                + records.write(store -> {
                    store.repository(OneTimeTokenRepository.class).deleteOf(id, Purpose.RESET_PASSWORD);
                    return links.make(
                            store,
                            Purpose.RESET_PASSWORD,
                            account.map(Account::id),
                            detail,
                            account.isPresent() ? LIFE : Duration.ZERO);
                });
    }

    /** The address of the account whose password a link sets, while it is good. */
    public Optional<String> find(String secret) {
        return links.find(secret, Purpose.RESET_PASSWORD)
                .flatMap(OneTimeToken::account)
                .flatMap(records::find)
                .map(Account::email);
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
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), origin);
        accounts.setPassword(
                context,
                new Accounts.NewPassword(account, password, Optional.empty(), "account.password_reset"),
                store -> {
                    links.use(store, secret, Purpose.RESET_PASSWORD);
                    if (token.detail().equals(MAILED)) {
                        proven.prove(store, account.id());
                    }
                });
        return places.mark(account.id());
    }
}
