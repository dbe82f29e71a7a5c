package app.nozzly.host.security.oidc;

import app.nozzly.problem.NozzlyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what a provider says about itself for an hour. Whoever comes while it is being read waits for that reading; after a failed one, nobody asks for
 * some seconds. Thread-safe.
 */
final class KeptFacts {

    static final Duration KEPT = Duration.ofHours(1);
    static final Duration BETWEEN_RENEWALS = Duration.ofMinutes(1);
    static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    /** A reading that failed. */
    private record Failure(NozzlyException refusal, Instant at) {}

    private final Discovery discovery;
    private final Clock clock;
    private volatile Optional<ProviderFacts> kept = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private Optional<Instant> renewal = Optional.empty();

    KeptFacts(Discovery discovery, Clock clock) {
        this.discovery = discovery;
        this.clock = clock;
    }

    /**
     * What is known, at most an hour old.
     *
     * @throws NozzlyException {@code external_provider_unavailable}
     */
    ProviderFacts current() {
        Optional<ProviderFacts> known = fresh();
        return known.isPresent() ? known.get() : readUnlessFresh();
    }

    /** What is known, read again because a key is missing: the provider may have new ones. That is done at most once a minute. */
    synchronized ProviderFacts renewed() {
        Instant now = clock.instant();
        if (renewal.filter(last -> isWithin(BETWEEN_RENEWALS, last, now)).isPresent()) {
            return readUnlessFresh();
        }
        renewal = Optional.of(now);
        return read();
    }

    private synchronized ProviderFacts readUnlessFresh() {
        return fresh().orElseGet(this::read);
    }

    private Optional<ProviderFacts> fresh() {
        Instant now = clock.instant();
        return kept.filter(facts -> isWithin(KEPT, facts.readAt(), now));
    }

    /** Whether a moment is less than this long ago. A clock that was set back makes it old. */
    private static boolean isWithin(Duration age, Instant moment, Instant now) {
        return !now.isBefore(moment) && now.isBefore(moment.plus(age));
    }

    private ProviderFacts read() {
        Instant now = clock.instant();
        failure.filter(known -> isWithin(AFTER_FAILURE, known.at(), now)).ifPresent(known -> {
            throw known.refusal();
        });
        try {
            ProviderFacts facts = discovery.read(now);
            kept = Optional.of(facts);
            failure = Optional.empty();
            return facts;
        } catch (NozzlyException unavailable) {
            failure = Optional.of(new Failure(unavailable, clock.instant()));
            throw unavailable;
        }
    }
}
