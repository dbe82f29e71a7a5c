package app.nozzly.host.security;

import app.nozzly.context.OperationContext;
import app.nozzly.host.mail.Outbox;
import app.nozzly.identity.Account;
import app.nozzly.identity.Account.SecondFactor;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.SessionId;
import app.nozzly.problem.NozzlyException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One-time passwords by an app (RFC 6238: SHA-1, six digits, 30 seconds, one step either way), and ten recovery codes for the day the phone is lost. Each
 * is good once. Thread-safe.
 */
public final class SecondFactors {

    private static final int SECRET_BYTES = 20;

    /**
     * What a person puts into the app. Printing it shows no secret.
     *
     * @param secret to be typed
     * @param uri to be shown as a QR code
     * @param sealed to be handed back with the first one-time password; only we can read it
     */
    public record Enrolment(String secret, String uri, String sealed) {

        @Override
        public String toString() {
            return "Enrolment[***]";
        }
    }

    /**
     * A second factor that was switched on. Printing it shows no secret.
     *
     * @param recoveryCodes shown now and never again
     * @param signedIn the session that replaces the one in which it was done
     */
    public record Enabled(List<String> recoveryCodes, SignedIn signedIn) {

        @Override
        public String toString() {
            return "Enabled[***]";
        }
    }

    private final TimedCodes timed = new TimedCodes();
    private final IdentityRecords records;
    private final Sealed sealed;
    private final Secrets secrets;
    private final Sessions sessions;
    private final CallerCache cache;
    private final Outbox outbox;
    private final RecoveryCodes recovery;

    SecondFactors(
            IdentityRecords records,
            Sealed sealed,
            Secrets secrets,
            Sessions sessions,
            CallerCache cache,
            Outbox outbox,
            InstallationSecret installation) {
        this.records = records;
        this.sealed = sealed;
        this.secrets = secrets;
        this.sessions = sessions;
        this.cache = cache;
        this.outbox = outbox;
        this.recovery = new RecoveryCodes(secrets, installation);
    }

    /** A new secret for a person's app. Nothing changes until it is confirmed. */
    public Enrolment begin(Account account) {
        byte[] secret = secrets.bytes(SECRET_BYTES);
        return enrolment(account, secret, sealed.seal(secret, place(account.id())));
    }

    /** The same as {@link #begin} gave before, for the form that is shown again; empty when the text is none of ours for this person. */
    public Optional<Enrolment> resume(Account account, String enrolment) {
        return sealed.open(enrolment, place(account.id())).map(secret -> enrolment(account, secret, enrolment));
    }

    private static Enrolment enrolment(Account account, byte[] secret, String sealedText) {
        String text = Base32.text(secret);
        String label = URLEncoder.encode("Nozzly:" + account.email(), StandardCharsets.UTF_8);
        return new Enrolment(
                text, "otpauth://totp/" + label.replace("+", "%20") + "?secret=" + text + "&issuer=Nozzly", sealedText);
    }

    /**
     * Switches the second factor on, once the app has shown that it knows the secret. All other sessions of the person end. Who may is asked before: the
     * person, with the password where there is one.
     *
     * @param enrolment sealed text of {@link #begin}
     * @param code what the app shows
     * @throws NozzlyException {@code validation_failed} when it is another
     */
    public Enabled enable(OperationContext context, AccountId id, SessionId session, String enrolment, String code) {
        List<String> codes = recovery.make();
        byte[] secret = sealed.open(enrolment, place(id)).orElseThrow(() -> wrongCode());
        long step = timed.step(secret, code, records.now()).orElseThrow(() -> wrongCode());
        SecondFactor factor = new SecondFactor(sealed.seal(secret, place(id)), step, recovery.digests(codes));
        Account account = change(context, id, Optional.of(session), "account.second_factor_on", Optional.of(factor));
        Letters.put(outbox, account.email(), "factor_on", account.name());
        return new Enabled(codes, sessions.renew(context, account, session, true));
    }

    /** Switches the second factor off. Who may is asked before: the person, with the password and a code. */
    public Account disable(OperationContext context, AccountId id, SessionId session) {
        Account account = change(context, id, Optional.of(session), "account.second_factor_off", Optional.empty());
        Letters.put(outbox, account.email(), "factor_off", account.name());
        return account;
    }

    /** Ten new recovery codes in place of those before. */
    public List<String> renewRecoveryCodes(OperationContext context, AccountId id) {
        List<String> codes = recovery.make();
        OperationContext installation = IdentityRecords.context(context.actor(), context.origin());
        records.write(installation, store -> {
            Account account = IdentityRecords.required(store, id);
            SecondFactor factor = account.secondFactor().orElseThrow(() -> wrongCode());
            records.update(
                    installation,
                    store,
                    account,
                    account.withSecondFactor(Optional.of(factor.with(recovery.digests(codes)))));
            records.note(installation, store, "account.recovery_codes_made", account);
            return account;
        });
        return codes;
    }

    private Account change(
            OperationContext context,
            AccountId id,
            Optional<SessionId> session,
            String action,
            Optional<SecondFactor> factor) {
        OperationContext installation = IdentityRecords.context(context.actor(), context.origin());
        Account after = records.write(installation, store -> {
            Account account = IdentityRecords.required(store, id);
            Account changed = records.update(installation, store, account, account.withSecondFactor(factor));
            sessions.revokeAll(store, id, session);
            records.note(installation, store, action, account);
            return changed;
        });
        cache.clear();
        return after;
    }

    /**
     * Uses up a one-time password or a recovery code.
     *
     * @return the account as it is to be kept; empty when the code is none, or was used before
     */
    Optional<Account> use(Account account, String code) {
        String typed = code.replaceAll("[\\s-]", "");
        return account.secondFactor().flatMap(factor -> {
            Optional<SecondFactor> used = RecoveryCodes.looksLikeOne(typed)
                    ? recovery.use(factor, typed)
                    : timed(account.id(), factor, typed);
            return used.map(left -> account.withSecondFactor(Optional.of(left)));
        });
    }

    private Optional<SecondFactor> timed(AccountId id, SecondFactor factor, String code) {
        return sealed.open(factor.sealedSecret(), place(id))
                .flatMap(secret -> timed.step(secret, code, records.now()))
                .filter(step -> step > factor.lastStep())
                .map(factor::usedAt);
    }

    private static NozzlyException wrongCode() {
        return NozzlyException.invalid(SecondFactors.class, "code", "factor.code");
    }

    private static String place(AccountId id) {
        return "second-factor " + id;
    }
}
