package app.nozzly.host.security;

import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts tries, for all hosts together. A try is counted before it is made, so that many at once are no way around it; one that was right is given back.
 * After an hour without a try the count begins anew. Thread-safe.
 */
final class Guesses {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final String PREFIX = "tries.";

    /**
     * Tries of one kind.
     *
     * @param name what is guessed at, and from where; it holds no address and no name, only digests
     * @param policy how many are taken
     */
    record Place(String name, GuessPolicy policy) {}

    /**
     * Where a count stands.
     *
     * @param tries how many
     * @param last when the last one was
     * @param next when the next one is taken
     */
    private record Count(int tries, Instant last, Instant next) {

        static final Count NONE = new Count(0, Instant.EPOCH, Instant.EPOCH);

        static Count of(Optional<String> text, Instant now) {
            return text.map(Count::parse)
                    .filter(count -> now.isBefore(count.last().plus(FORGOTTEN_AFTER)))
                    .orElse(NONE);
        }

        private static Count parse(String text) {
            String[] parts = text.split(" ");
            return new Count(
                    Integer.parseInt(parts[0]),
                    Instant.ofEpochMilli(Long.parseLong(parts[1])),
                    Instant.ofEpochMilli(Long.parseLong(parts[2])));
        }

        Count tried(Instant now, GuessPolicy policy) {
            return new Count(tries + 1, now, now.plus(policy.waitAfter(tries + 1)));
        }

        Count givenBack() {
            return new Count(Math.max(0, tries - 1), last, last);
        }

        String text() {
            return tries + " " + last.toEpochMilli() + " " + next.toEpochMilli();
        }
    }

    private final SharedNotes notes;
    private final IdentityRecords records;

    Guesses(SharedNotes notes, IdentityRecords records) {
        this.notes = notes;
        this.records = records;
    }

    /**
     * Counts a try that is about to be made.
     *
     * @return how many there were in a row, with this one
     * @throws NozzlyException {@code rate_limited} when it comes too early; it is not counted then
     */
    int take(Place place) {
        Instant now = records.now();
        String after = notes.change(PREFIX + place.name(), now.plus(FORGOTTEN_AFTER), before -> {
            Count count = Count.of(before, now);
            if (now.isBefore(count.next())) {
                throw Refusals.slowDown(Duration.between(now, count.next()));
            }
            return count.tried(now, place.policy()).text();
        });
        return Count.parse(after).tries();
    }

    /** Takes back a try that was right. */
    void giveBack(Place place) {
        notes.changeIfThere(
                PREFIX + place.name(),
                records.now().plus(FORGOTTEN_AFTER),
                text -> Count.parse(text).givenBack().text());
    }

    /** Begins the count anew. */
    void forget(Place place) {
        notes.forget(PREFIX + place.name());
    }
}
