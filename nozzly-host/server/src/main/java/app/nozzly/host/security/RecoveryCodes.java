package app.nozzly.host.security;

import app.nozzly.identity.Account.SecondFactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Ten codes for the day the phone is lost, each good once. Only digests are kept. Thread-safe. */
final class RecoveryCodes {

    private static final int CODES = 10;
    private static final int BYTES = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;

    private final Secrets secrets;
    private final InstallationSecret.Signature signature;

    RecoveryCodes(Secrets secrets, InstallationSecret installation) {
        this.secrets = secrets;
        this.signature = installation.signature("recovery-code");
    }

    /** Ten new codes, to be shown once. */
    List<String> make() {
        return Stream.generate(() -> grouped(Base32.text(secrets.bytes(BYTES))))
                .limit(CODES)
                .toList();
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-").toLowerCase(Locale.ROOT);
    }

    /** What is kept of codes. */
    List<String> digests(List<String> codes) {
        return codes.stream().map(this::digest).toList();
    }

    /** Whether what was typed, without spaces and dashes, is as long as such a code. */
    static boolean looksLikeOne(String typed) {
        return typed.length() == LETTERS;
    }

    /** A factor without a code; empty when it has no such code. */
    Optional<SecondFactor> use(SecondFactor factor, String code) {
        String digest = digest(code);
        List<String> left = new ArrayList<>(factor.recoveryHashes());
        return left.removeIf(one -> Secrets.equal(one, digest)) ? Optional.of(factor.with(left)) : Optional.empty();
    }

    private String digest(String code) {
        return signature.of(code.replace("-", "").toUpperCase(Locale.ROOT));
    }
}
