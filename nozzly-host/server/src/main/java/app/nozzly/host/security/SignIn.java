package app.nozzly.host.security;

import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.OneTimeToken.Purpose;
import app.nozzly.identity.SessionId;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Transactions;
import java.time.Duration;
import java.util.Optional;

/**
 * Signing in, by a password and where the account asks for it a second factor. Refusals do not tell which accounts there are: an unknown address is
 * counted, costs a digest and is answered like a wrong password. Thread-safe.
 */
public final class SignIn {

    private static final Duration SECOND_STEP = Duration.ofMinutes(5);
    private static final int MOST_CODES = 5;

    private final IdentityRecords records;
    private final Passwords passwords;
    private final CodeUse codes;
    private final SignInLimits limits;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Workplaces workplaces;
    private final KnownPlaces places;
    private final ExternalLinks external;
    private final Transactions transactions;

    SignIn(
            IdentityRecords records,
            Passwords passwords,
            CodeUse codes,
            SignInLimits limits,
            OneTimeLinks links,
            Sessions sessions,
            Workplaces workplaces,
            KnownPlaces places,
            ExternalLinks external,
            Transactions transactions) {
        this.records = records;
        this.passwords = passwords;
        this.codes = codes;
        this.limits = limits;
        this.links = links;
        this.sessions = sessions;
        this.workplaces = workplaces;
        this.places = places;
        this.external = external;
        this.transactions = transactions;
    }

    /**
     * The first step.
     *
     * @throws NozzlyException {@code unauthorized} when address or password is wrong, {@code rate_limited} after many tries
     */
    public SignInStep withPassword(String email, String password, Attempt attempt) {
        Optional<Account> account = records.findByEmail(email.strip());
        SignInLimits.Taken taken =
                limits.noted(limits.takePassword(email, account, attempt), account, attempt.origin());
        boolean right = passwords.matches(password, account.flatMap(Account::passwordHash));
        if (!right || account.filter(Account::active).isEmpty()) {
            records.note(IdentityRecords.context(IdentityRecords.NOBODY, attempt.origin()), "sign_in.failed", account);
            throw Refusals.unauthorized("sign_in.wrong");
        }
        limits.right(taken);
        return proceed(rehashed(account.get(), password, attempt.origin()), attempt, "");
    }

    /**
     * Goes on once it is clear who the person is: in, or to the second step.
     *
     * @param link the identity elsewhere that is to be linked after the second step; empty for none
     */
    SignInStep proceed(Account account, Attempt attempt, String link) {
        if (account.secondFactor().isEmpty()) {
            return new SignInStep.Done(enter(account, attempt, false));
        }
        String left = new SecondStep(attempt.workshop(), link).text();
        String token = records.write(
                store -> links.make(store, Purpose.SECOND_FACTOR, Optional.of(account.id()), left, SECOND_STEP));
        return new SignInStep.SecondFactorWanted(token);
    }

    /**
     * The second step: a one-time password or a recovery code.
     *
     * @param token of the first step
     * @throws NozzlyException {@code unauthorized} when token or code is no good; after five codes the first step must be repeated
     */
    public SignedIn withSecondFactor(String token, String code, Attempt attempt) {
        OneTimeToken step =
                links.find(token, Purpose.SECOND_FACTOR).orElseThrow(() -> Refusals.unauthorized("factor.over"));
        AccountId id = step.account().orElseThrow();
        Optional<Account> account = records.find(id).filter(Account::active);
        if (limits.codesFor(token) > MOST_CODES) {
            links.drop(token, Purpose.SECOND_FACTOR);
            throw Refusals.unauthorized("factor.over");
        }
        SignInLimits.Taken taken = limits.noted(limits.takeCode(id, attempt), account, attempt.origin());
        Optional<Account> passed = account.flatMap(known -> codes.use(known, code, attempt.origin()));
        if (passed.isEmpty()) {
            records.note(
                    IdentityRecords.context(IdentityRecords.NOBODY, attempt.origin()),
                    "sign_in.second_factor_failed",
                    account);
            throw Refusals.unauthorized("factor.wrong");
        }
        if (records.write(store -> links.take(store, token, Purpose.SECOND_FACTOR))
                .isEmpty()) {
            throw Refusals.unauthorized("factor.over");
        }
        limits.right(taken);
        SecondStep left = SecondStep.of(step.detail());
        external.finish(passed.get(), left.link(), attempt.origin());
        return enter(passed.get(), left.wishing(attempt), true);
    }

    /** Begins the session of a person who has shown who they are. */
    SignedIn enter(Account account, Attempt attempt, boolean secondFactorPassed) {
        TenantId workshop = workplaces.begin(account.id(), attempt.workshop());
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), attempt.origin());
        Sessions.Begun begun = records.write(context, store -> {
            records.note(context, store, "sign_in", account);
            return sessions.begin(
                    store, new SessionStart(account, attempt.kind(), workshop, secondFactorPassed, attempt.origin()));
        });
        places.remember(account.id(), attempt.origin());
        tellWorkshop(context, workshop, account);
        return new SignedIn(account, begun.session(), begun.secret(), places.mark(account.id()));
    }

    /**
     * Lets a session work in another workshop of the person.
     *
     * @throws NozzlyException {@code not_found} when the person is no member there
     */
    public LoginSession enterWorkshop(OperationContext context, AccountId id, SessionId session, TenantId workshop) {
        if (workplaces.find(id, workshop).isEmpty()) {
            throw NozzlyException.notFound("workshop", workshop);
        }
        LoginSession moved = sessions.moveTo(session, workshop);
        Account account = records.find(id).orElseThrow(() -> Refusals.unauthorized("session.over"));
        tellWorkshop(context, workshop, account);
        return moved;
    }

    private void tellWorkshop(OperationContext context, TenantId workshop, Account account) {
        if (!workshop.equals(TenantId.INSTALLATION)) {
            workplaces.used(account.id(), workshop);
            OperationContext inside =
                    OperationContext.of(workshop, context.actor()).from(context.origin());
            transactions.write(inside, store -> {
                records.note(inside, store, "sign_in", account);
                return workshop;
            });
        }
    }

    /** A digest at former costs is replaced while the password is at hand. */
    private Account rehashed(Account account, String password, Origin origin) {
        if (account.passwordHash().filter(passwords::isOutdated).isEmpty()) {
            return account;
        }
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), origin);
        String digest = passwords.digest(password);
        return records.write(
                context,
                store -> records.update(
                        context,
                        store,
                        account,
                        IdentityRecords.required(store, account.id()).withPassword(digest)));
    }
}
