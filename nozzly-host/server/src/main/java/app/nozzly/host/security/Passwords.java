package app.nozzly.host.security;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Digests of passwords: Argon2id. A digest takes a tenth of a second and 19 MiB, so only two are computed at once; others wait, and when many wait already
 * one is refused at once. Thread-safe.
 *
 * <p>Asking for a password that is not there costs the same as a wrong one, so that time does not tell who has an account.
 */
public final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final int LONGEST_WAIT_SECONDS = 10;
    /** More would not have their turn within the longest wait on a small machine, and each of them holds a thread of the server. */
    private static final int MOST_WAITING = 32;
    /** The longest password that is taken, in the most letters that can become one by {@link #normalized}. */
    private static final int LONGEST_TYPED = 4 * PasswordRules.LONGEST;

    /**
     * What a digest costs. Immutable.
     *
     * @param memoryKibibytes memory
     * @param passes over that memory
     * @param lanes that could be computed at once
     */
    record Costs(int memoryKibibytes, int passes, int lanes) {

        /** As the OWASP cheat sheet on storing passwords proposes. */
        static final Costs STANDARD = new Costs(19_456, 2, 1);
    }

    private final Argon2Function function;
    private final Secrets secrets;
    private final String nobodys;
    private final Semaphore slots = new Semaphore(AT_ONCE, true);
    private final AtomicLong computed = new AtomicLong();

    public Passwords(Secrets secrets) {
        this(secrets, Costs.STANDARD);
    }

    Passwords(Secrets secrets, Costs costs) {
        this.function = Argon2Function.getInstance(
                costs.memoryKibibytes(), costs.passes(), costs.lanes(), DIGEST_BYTES, Argon2.ID);
        this.secrets = secrets;
        this.nobodys = "$argon2id$v=19$m=" + costs.memoryKibibytes() + ",t=" + costs.passes() + ",p=" + costs.lanes()
                + "$" + unpadded(secrets.bytes(SALT_BYTES)) + "$" + unpadded(secrets.bytes(DIGEST_BYTES));
    }

    /**
     * The digest of a password, with a new salt and its costs.
     *
     * @throws app.nozzly.problem.NozzlyException {@code unavailable} when too many are waiting
     */
    public String digest(String password) {
        return inTurn(
                () -> function.hash(bytes(password), secrets.bytes(SALT_BYTES)).getResult());
    }

    /**
     * Whether a password is the right one.
     *
     * @param digest of the right one; empty when there is none, which costs the same and is never right
     */
    public boolean matches(String password, Optional<String> digest) {
        String held = digest.orElse(nobodys);
        String typed = isTooLong(password) ? "" : password;
        boolean same = inTurn(() ->
                Argon2Function.getInstanceFromHash(held).check(bytes(typed), held.getBytes(StandardCharsets.US_ASCII)));
        return same && digest.isPresent() && !isTooLong(password);
    }

    /** Whether what was typed can be nobody's password, so that no work is put into it. */
    static boolean isTooLong(String typed) {
        return typed.length() > LONGEST_TYPED;
    }

    /** Whether a digest was computed at other costs than today's, so that it should be computed anew when the password is known. */
    public boolean isOutdated(String digest) {
        return !Argon2Function.getInstanceFromHash(digest).equals(function);
    }

    /** How many digests were computed so far, for tests. */
    long computed() {
        return computed.get();
    }

    /** The one form of a text that can be typed in several ways: NFKC. */
    static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static byte[] bytes(String password) {
        return normalized(password).getBytes(StandardCharsets.UTF_8);
    }

    private static String unpadded(byte[] bytes) {
        return java.util.Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private <T> T inTurn(Supplier<T> work) {
        if (slots.getQueueLength() > MOST_WAITING) {
            throw Refusals.unavailable("busy");
        }
        try {
            if (!slots.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Refusals.unavailable("busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusals.unavailable("busy");
        }
        try {
            computed.incrementAndGet();
            return work.get();
        } finally {
            slots.release();
        }
    }
}
