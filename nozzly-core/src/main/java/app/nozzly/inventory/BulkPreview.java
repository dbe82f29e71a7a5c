package app.nozzly.inventory;

import java.util.List;

/**
 * What a change would do with many spools. Immutable.
 *
 * @param chosen how many are meant
 * @param changing how many of them are not so already
 * @param sample the first of those that would change, by number, at most {@link #MOST}
 */
public record BulkPreview(int chosen, int changing, List<Sample> sample) {

    /** Most spools that are shown one by one. */
    public static final int MOST = 50;

    public BulkPreview {
        sample = List.copyOf(sample);
    }

    /**
     * One spool. Immutable.
     *
     * @param spool as it is
     * @param after what it would have
     */
    public record Sample(Spool spool, BulkFields after) {

        /** What it has now. */
        public BulkFields before() {
            return BulkFields.of(spool, after.custom().keySet());
        }
    }
}
