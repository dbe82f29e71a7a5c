package app.nozzly.host.security;

import app.nozzly.context.OperationContext;
import app.nozzly.host.mail.Outbox;
import app.nozzly.identity.Account;
import app.nozzly.identity.Account.SecondFactor;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.SessionId;
import app.nozzly.problem.NozzlyException;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords by an app (RFC 6238: SHA-1, six digits, 30 seconds, one step either way), and ten recovery codes for the day the phone is lost. Each
 * is good once. Thread-safe.
 */
public final class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final int RECOVERY_LETTERS = 16;
    private static final int GROUP = 4;

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

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final IdentityRecords records;
    private final Sealed sealed;
    private final Secrets secrets;
    private final Sessions sessions;
    private final CallerCache cache;
    private final Outbox outbox;
    private final InstallationSecret.Signature recoverySignature;

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
        this.recoverySignature = installation.signature("recovery-code");
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
        List<String> codes = recoveryCodes();
        byte[] secret = sealed.open(enrolment, place(id)).orElseThrow(() -> wrongCode());
        long step = step(secret, code, records.now()).orElseThrow(() -> wrongCode());
        SecondFactor factor = new SecondFactor(sealed.seal(secret, place(id)), step, digests(codes));
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
        List<String> codes = recoveryCodes();
        OperationContext installation = IdentityRecords.context(context.actor(), context.origin());
        records.write(installation, store -> {
            Account account = IdentityRecords.required(store, id);
            SecondFactor factor = account.secondFactor().orElseThrow(() -> wrongCode());
            records.update(
                    installation, store, account, account.withSecondFactor(Optional.of(factor.with(digests(codes)))));
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
            Optional<SecondFactor> used =
                    typed.length() == RECOVERY_LETTERS ? recovered(factor, typed) : timed(account.id(), factor, typed);
            return used.map(left -> account.withSecondFactor(Optional.of(left)));
        });
    }

    private Optional<SecondFactor> timed(AccountId id, SecondFactor factor, String code) {
        return sealed.open(factor.sealedSecret(), place(id))
                .flatMap(secret -> step(secret, code, records.now()))
                .filter(step -> step > factor.lastStep())
                .map(factor::usedAt);
    }

    private Optional<SecondFactor> recovered(SecondFactor factor, String code) {
        String digest = digest(code);
        List<String> left = new ArrayList<>(factor.recoveryHashes());
        return left.removeIf(one -> Secrets.equal(one, digest)) ? Optional.of(factor.with(left)) : Optional.empty();
    }

    /** The time step whose password a code is, of the present one and its neighbours. */
    private Optional<Long> step(byte[] secret, String code, Instant now) {
        String typed = code.replaceAll("\\s", "");
        long length = generator.getTimeStep().toMillis();
        long present = now.toEpochMilli() / length;
        return LongStream.of(present, present - 1, present + 1)
                .boxed()
                .filter(step -> Secrets.equal(password(secret, Instant.ofEpochMilli(step * length)), typed))
                .findFirst();
    }

    private String password(byte[] secret, Instant when) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), when, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> recoveryCodes() {
        return Stream.generate(() -> grouped(Base32.text(secrets.bytes(RECOVERY_BYTES))))
                .limit(RECOVERY_CODES)
                .toList();
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-").toLowerCase(Locale.ROOT);
    }

    private List<String> digests(List<String> codes) {
        return codes.stream().map(this::digest).toList();
    }

    private String digest(String code) {
        return recoverySignature.of(code.replace("-", "").toUpperCase(Locale.ROOT));
    }

    private static NozzlyException wrongCode() {
        return NozzlyException.invalid(SecondFactors.class, "code", "factor.code");
    }

    private static String place(AccountId id) {
        return "second-factor " + id;
    }
}
