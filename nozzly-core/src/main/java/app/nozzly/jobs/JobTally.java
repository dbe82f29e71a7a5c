package app.nozzly.jobs;

/**
 * How many jobs of one kind stand at one point. Immutable.
 *
 * @param kind what they do
 * @param state where they stand
 * @param count how many, at least one
 */
public record JobTally(String kind, JobState state, long count) {}
