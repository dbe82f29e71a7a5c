package app.nozzly.jobs;

import app.nozzly.context.Actor;
import app.nozzly.context.Excerpt;
import app.nozzly.store.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A piece of long work. Immutable.
 *
 * @param id identity
 * @param kind what is done, for example {@code verify_ledger}; a host knows how
 * @param arguments what it is done with, by name; no secret
 * @param state where it stands
 * @param progress how far it is
 * @param attempts how often it was begun
 * @param cancelRequested whether it should end as soon as it can
 * @param outcome what came of it, for people: the summary when it is done, the reason when it failed or waits to be tried again; empty before
 * @param requestedBy who asked for it
 * @param createdAt when
 * @param startedAt when it was last begun
 * @param endedAt when it ended
 * @param version for updates
 */
public record Job(
        JobId id,
        String kind,
        Map<String, String> arguments,
        JobState state,
        JobProgress progress,
        int attempts,
        boolean cancelRequested,
        Optional<String> outcome,
        Actor requestedBy,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Version version) {

    private static final int LONGEST_OUTCOME = 4000;

    public Job {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        outcome = outcome.map(text -> Excerpt.of(text, LONGEST_OUTCOME));
    }

    /** A job that waits for its turn. */
    public static Job queued(JobId id, String kind, Map<String, String> arguments, Actor by, Instant now) {
        return new Job(
                id,
                kind,
                arguments,
                JobState.QUEUED,
                JobProgress.NONE,
                0,
                false,
                Optional.empty(),
                by,
                now,
                Optional.empty(),
                Optional.empty(),
                Version.INITIAL);
    }

    /** The same job under way. */
    public Job started(Instant now) {
        return new Job(
                id,
                kind,
                arguments,
                JobState.RUNNING,
                JobProgress.NONE,
                attempts + 1,
                cancelRequested,
                Optional.empty(),
                requestedBy,
                createdAt,
                Optional.of(now),
                Optional.empty(),
                version);
    }

    /** The same job, ended. */
    public Job ended(JobState end, JobProgress reached, String text, Instant now) {
        return new Job(
                id,
                kind,
                arguments,
                end,
                reached,
                attempts,
                cancelRequested,
                Optional.of(text),
                requestedBy,
                createdAt,
                startedAt,
                Optional.of(now),
                version);
    }

    /** The same job, asked to end. */
    public Job cancelling() {
        return new Job(
                id,
                kind,
                arguments,
                state,
                progress,
                attempts,
                true,
                outcome,
                requestedBy,
                createdAt,
                startedAt,
                endedAt,
                version);
    }

    /** The same job, to be done once more. */
    public Job again() {
        return new Job(
                id,
                kind,
                arguments,
                JobState.QUEUED,
                JobProgress.NONE,
                attempts,
                false,
                Optional.empty(),
                requestedBy,
                createdAt,
                startedAt,
                Optional.empty(),
                version);
    }

    /**
     * The same job, put back: it failed and is tried again later, or its host stopped.
     *
     * @param reason why, for people
     */
    public Job postponed(String reason) {
        return new Job(
                id,
                kind,
                arguments,
                JobState.QUEUED,
                JobProgress.NONE,
                attempts,
                cancelRequested,
                Optional.of(reason),
                requestedBy,
                createdAt,
                startedAt,
                Optional.empty(),
                version);
    }

    public Job withVersion(Version newVersion) {
        return new Job(
                id,
                kind,
                arguments,
                state,
                progress,
                attempts,
                cancelRequested,
                outcome,
                requestedBy,
                createdAt,
                startedAt,
                endedAt,
                newVersion);
    }
}
