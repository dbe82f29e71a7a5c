package app.nozzly.host.security.oidc;

import java.time.Duration;

/**
 * How long and how much a provider may answer. Immutable.
 *
 * @param deadline from the first byte of the question to the last of the answer
 * @param bytes most bytes of an answer's body
 */
record AnswerLimits(Duration deadline, int bytes) {

    static final AnswerLimits STANDARD = new AnswerLimits(Duration.ofSeconds(5), 1_000_000);
}
