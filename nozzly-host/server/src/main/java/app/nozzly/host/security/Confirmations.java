package app.nozzly.host.security;

import app.nozzly.context.Origin;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.problem.NozzlyException;
import java.util.Optional;

/** Makes sure, within a session, that it is still the person: before what matters most is changed. Thread-safe. */
public final class Confirmations {

    private final IdentityRecords records;
    private final Passwords passwords;
    private final CodeUse codes;
    private final SignInLimits limits;

    Confirmations(IdentityRecords records, Passwords passwords, CodeUse codes, SignInLimits limits) {
        this.records = records;
        this.passwords = passwords;
        this.codes = codes;
        this.limits = limits;
    }

    /**
     * By the password.
     *
     * @param field of the password, for the refusal
     * @throws NozzlyException {@code validation_failed} when the password is wrong, {@code rate_limited} after many tries
     */
    public Account byPassword(AccountId id, String password, String field, Origin origin) {
        Account account = required(id);
        SignInLimits.Taken taken = taken(account, origin);
        if (!passwords.matches(password, account.passwordHash())) {
            records.note(
                    IdentityRecords.context(IdentityRecords.actor(account), origin),
                    "account.confirmation_failed",
                    Optional.of(account));
            throw NozzlyException.invalid(Confirmations.class, field, "password.wrong");
        }
        limits.right(taken);
        return account;
    }

    /**
     * By the password, where the account has one.
     *
     * @throws NozzlyException {@code validation_failed} when the password is wrong, {@code rate_limited} after many tries
     */
    public void byPasswordIfSet(AccountId id, String password, Origin origin) {
        if (required(id).passwordHash().isPresent()) {
            byPassword(id, password, "password", origin);
        }
    }

    /**
     * By a code.
     *
     * @throws NozzlyException {@code validation_failed} when the code is no good, {@code rate_limited} after many tries
     */
    public void byCode(AccountId id, String code, Origin origin) {
        Account account = required(id);
        SignInLimits.Taken taken = taken(account, origin);
        if (codes.use(account, code, origin).isEmpty()) {
            throw NozzlyException.invalid(Confirmations.class, "code", "factor.code");
        }
        limits.right(taken);
    }

    private SignInLimits.Taken taken(Account account, Origin origin) {
        return limits.noted(limits.takeConfirmation(account.id()), Optional.of(account), origin);
    }

    private Account required(AccountId id) {
        return records.find(id).orElseThrow(() -> Refusals.unauthorized("session.over"));
    }
}
