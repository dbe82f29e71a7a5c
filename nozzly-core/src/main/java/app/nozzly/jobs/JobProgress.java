package app.nozzly.jobs;

import app.nozzly.context.Excerpt;

/**
 * How far a job is. Immutable.
 *
 * @param done pieces of work done
 * @param total pieces of work there are; 0 while that is not known
 * @param note what is being done, for people; may be empty
 */
public record JobProgress(long done, long total, String note) {

    private static final int LONGEST_NOTE = 500;

    /** Nothing is done and nothing is known. */
    public static final JobProgress NONE = new JobProgress(0, 0, "");

    public JobProgress {
        note = Excerpt.of(note, LONGEST_NOTE);
    }
}
