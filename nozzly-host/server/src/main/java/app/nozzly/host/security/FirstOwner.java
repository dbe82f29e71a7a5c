package app.nozzly.host.security;

import app.nozzly.WorkshopProfile;
import app.nozzly.WorkshopSettings;
import app.nozzly.access.Authority;
import app.nozzly.access.MemberId;
import app.nozzly.access.Members;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountRepository;
import app.nozzly.identity.OneTimeToken.Purpose;
import app.nozzly.identity.OneTimeTokenRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.workshop.Workshop;
import java.time.Duration;
import java.util.Optional;

/**
 * The first owner of an installation: by a link that only whoever starts the host sees, or in the demo workshop by being at this machine. There is no
 * account that comes with the program. Thread-safe.
 */
public final class FirstOwner {

    /** The owner of the demo workshop; there is no password for it. */
    public static final String DEMO_EMAIL = "demo@localhost";

    private static final Duration LINK_LIFE = Duration.ofDays(30);

    private final IdentityRecords records;
    private final NewAccounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SignIn signIn;
    private final OneTimeLinks links;
    private final Workplaces workplaces;
    private final Members members;
    private final WorkshopSettings settings;
    private final TenantId workshop;
    private final boolean demo;

    FirstOwner(
            IdentityRecords records,
            NewAccounts accounts,
            Passwords passwords,
            PasswordRules rules,
            SignIn signIn,
            OneTimeLinks links,
            Workplaces workplaces,
            Members members,
            WorkshopSettings settings,
            TenantId workshop,
            boolean demo) {
        this.records = records;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.signIn = signIn;
        this.links = links;
        this.workplaces = workplaces;
        this.members = members;
        this.settings = settings;
        this.workshop = workshop;
        this.demo = demo;
    }

    /** Makes the owner of the demo workshop, in an installation that is a demo and has no account yet. */
    public void prepareDemo() {
        if (demo && hasNoAccounts()) {
            Attempt start = Attempt.forTokens(Origin.NONE);
            Account owner = accounts.draft("Demo", DEMO_EMAIL);
            accounts.makeOwner(owner, workshop, start);
            OperationContext context = IdentityRecords.context(IdentityRecords.actor(owner), start.origin());
            records.write(context, store -> records.insert(context, store, owner));
        }
    }

    /** Whether the demo workshop may be entered from where somebody is. */
    public boolean mayEnterDemo(Origin origin) {
        return demo && Loopback.is(origin.address());
    }

    /**
     * Enters the demo workshop, without a password: whoever is at this machine could read its files too.
     *
     * @throws NozzlyException {@code not_found} from elsewhere, or where there is no demo workshop
     */
    public SignedIn enterDemo(Attempt attempt) {
        Optional<Account> owner = mayEnterDemo(attempt.origin()) ? records.findByEmail(DEMO_EMAIL) : Optional.empty();
        return signIn.enter(
                owner.orElseThrow(() -> NozzlyException.notFound("workshop", "demo")), attempt.into(workshop), false);
    }

    /** A new link for the first owner, as a path; empty when there is an account already. A link of an earlier start is good no more. */
    public Optional<String> offerSetUp() {
        if (!hasNoAccounts()) {
            return Optional.empty();
        }
        String secret = records.write(store -> {
            store.repository(OneTimeTokenRepository.class).deleteAll(Purpose.SET_UP);
            return links.make(store, Purpose.SET_UP, Optional.empty(), "", LINK_LIFE);
        });
        return Optional.of("/set-up#" + secret);
    }

    /** Whether nobody has an account yet, so that the first owner is waited for. */
    public boolean isWaitedFor() {
        return hasNoAccounts();
    }

    /** Whether a set-up link is good. */
    public boolean isSetUpOffered(String secret) {
        return links.find(secret, Purpose.SET_UP).isPresent() && hasNoAccounts();
    }

    /** What the workshop is called now, for the form. */
    public Workshop present() {
        return settings.get(OperationContext.of(workshop, Actor.SYSTEM)).workshop();
    }

    /**
     * Makes the first owner, of the workshop that is there, and signs the person in. The link is used up.
     *
     * @throws NozzlyException {@code not_found} when the link is not good, {@code validation_failed} naming all that is wrong
     */
    public SignedIn setUp(String secret, Registration registration, Attempt attempt) {
        if (!isSetUpOffered(secret)) {
            throw Refusals.linkOver();
        }
        registration.check(rules, () -> accounts.draft(registration.name(), registration.email()));
        Account account = accounts.draft(registration.name(), registration.email())
                .withPassword(passwords.digest(registration.password()));
        accounts.makeOwner(account, workshop, attempt);
        try {
            keep(secret, account, attempt);
        } catch (RuntimeException refused) {
            undo(account, attempt);
            throw refused;
        }
        describe(registration, account, attempt);
        return signIn.enter(account, attempt.into(workshop), false);
    }

    private void keep(String secret, Account account, Attempt attempt) {
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), attempt.origin());
        records.write(context, store -> {
            boolean first = store.repository(AccountRepository.class).isEmpty();
            if (links.take(store, secret, Purpose.SET_UP).isEmpty() || !first) {
                throw Refusals.linkOver();
            }
            return records.insert(context, store, account);
        });
    }

    /** Another was faster with the same link: whoever was slower is no member. */
    private void undo(Account account, Attempt attempt) {
        OperationContext context =
                OperationContext.of(workshop, IdentityRecords.actor(account)).from(attempt.origin());
        workplaces.remove(account.id(), workshop);
        try {
            members.remove(context, Authority.FULL, new MemberId(account.id().value()).toString(), Optional.empty());
        } catch (NozzlyException onlyOwner) {
            // There is no other owner: the member without an account opens nothing, and the next set-up adds the owner.
        }
    }

    /** The workshop gets the name and time zone of the form, and its currency while nothing in it has an amount. */
    private void describe(Registration registration, Account account, Attempt attempt) {
        OperationContext context =
                OperationContext.of(workshop, IdentityRecords.actor(account)).from(attempt.origin());
        WorkshopProfile present = settings.get(context);
        Workshop shop = present.workshop()
                .with(
                        present.workshop().code(),
                        registration.workshopName(),
                        registration.timeZone(),
                        present.workshop().strictWrites());
        boolean other = !shop.currency().equals(registration.currency()) && settings.mayChangeCurrency(context);
        settings.update(
                context,
                other
                        ? new WorkshopProfile(
                                shop.in(registration.currency()),
                                CostingPolicy.zero(registration.currency())
                                        .withVersion(present.policy().version()))
                        : new WorkshopProfile(shop, present.policy()));
    }

    private boolean hasNoAccounts() {
        return records.read(store -> store.repository(AccountRepository.class).isEmpty());
    }
}
