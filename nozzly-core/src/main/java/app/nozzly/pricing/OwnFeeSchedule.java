package app.nozzly.pricing;

import app.nozzly.store.Version;

/**
 * A fee schedule that a workshop wrote itself, or by which it overrides a bundled one, as text. Immutable.
 *
 * @param id id of the schedule, 1 to 100 characters; that of a bundled schedule overrides it
 * @param text in the form of the bundled schedules, at most 100,000 characters
 * @param version for updates
 */
public record OwnFeeSchedule(String id, String text, Version version) {

    public OwnFeeSchedule withVersion(Version newVersion) {
        return new OwnFeeSchedule(id, text, newVersion);
    }
}
