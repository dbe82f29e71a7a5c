package app.nozzly.host.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** One-time passwords by time: RFC 6238 with SHA-1, six digits, 30 seconds. Thread-safe. */
final class TimedCodes {

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    /** The time step whose password a code is, of the present one and its neighbours. */
    Optional<Long> step(byte[] secret, String code, Instant now) {
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
}
