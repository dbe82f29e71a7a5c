package app.nozzly.context;

import java.util.Objects;
import java.util.function.Function;

/**
 * Makes a command happen once: the first use of a key has the effect and keeps its answer, every later use gets that answer. The answer is written
 * in the same transaction as the effect. Immutable.
 *
 * @param key chosen by the caller, unique per tenant
 * @param fingerprint of the request; the same key with another fingerprint is refused
 * @param answer renders the service's result as the answer to keep
 */
public record CommandKey(String key, String fingerprint, Function<Object, String> answer) {

    public CommandKey {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(answer, "answer");
    }
}
