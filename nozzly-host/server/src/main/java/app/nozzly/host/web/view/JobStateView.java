package app.nozzly.host.web.view;

import app.nozzly.host.web.Tone;

/**
 * Where a job stands. Immutable.
 *
 * @param id of the job
 * @param code stable name of the state, such as {@code running}
 * @param text the state as a word
 * @param tone of the word
 * @param live whether something may still happen by itself
 * @param progress how far it is
 */
public record JobStateView(String id, String code, String text, Tone tone, boolean live, Progress progress) {

    /**
     * How far a job is. Immutable.
     *
     * @param done pieces of work done
     * @param total pieces of work there are; 0 while that is not known
     * @param text the same, ready to read; may be empty
     */
    public record Progress(long done, long total, String text) {

        public boolean isKnown() {
            return total > 0;
        }
    }
}
