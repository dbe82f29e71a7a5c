package app.nozzly.host.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The keys of programs. Immutable.
 *
 * @param rows the keys, the latest first
 * @param pager where in them
 * @param newHref path of the form for a new key
 * @param made a key that has just been made, shown this once; empty for none
 */
public record ApiKeysView(List<Row> rows, Pager pager, String newHref, Optional<Made> made) {

    public ApiKeysView {
        rows = List.copyOf(rows);
    }

    /**
     * One key.
     *
     * @param name what it is for
     * @param scopes what it may do, in short
     * @param codes what it may do, one by one
     * @param made who made it and when, ready to read
     * @param lastUsed when it was last used, ready to read
     * @param end until when, ready to read
     * @param state whether it opens anything
     * @param revokeHref path that makes it good for nothing
     */
    public record Row(
            String name,
            String scopes,
            List<String> codes,
            String made,
            String lastUsed,
            String end,
            State state,
            String revokeHref) {

        public Row {
            codes = List.copyOf(codes);
        }
    }

    /** Whether a key opens anything. */
    public enum State {
        GOOD,
        ENDED,
        REVOKED;

        /** Key of its name in the bundle. */
        public String key() {
            return "api_key.state." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A key that has just been made. Printing it shows no secret.
     *
     * @param name what it is for
     * @param text the whole key
     */
    public record Made(String name, String text) {

        @Override
        public String toString() {
            return "Made[" + name + "]";
        }
    }
}
