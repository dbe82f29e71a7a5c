package app.nozzly.plugin.runtime;

/**
 * How the calls of a plugin went. Immutable snapshot.
 *
 * @param calls calls that were begun
 * @param failures calls that threw or answered nonsense
 * @param timeouts calls that did not answer in time
 * @param rejected calls that were not begun because the plugin was busy or left alone
 */
public record CallCounts(long calls, long failures, long timeouts, long rejected) {

    static final CallCounts NONE = new CallCounts(0, 0, 0, 0);
}
