/**
 * What each channel takes and which price it needs: channels, fee schedules, forward and reverse prices. Stable. Nothing here is ever {@code null} and
 * all state is immutable.
 */
package app.nozzly.pricing;
