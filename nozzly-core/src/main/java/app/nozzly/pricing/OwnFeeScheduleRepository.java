package app.nozzly.pricing;

import java.util.List;
import java.util.Optional;

/** Stores the fee schedules that a workshop wrote itself. */
public interface OwnFeeScheduleRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the id is taken */
    void insert(OwnFeeSchedule schedule);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    OwnFeeSchedule update(OwnFeeSchedule schedule);

    Optional<OwnFeeSchedule> find(String id);

    /** All, ordered by id. */
    List<OwnFeeSchedule> all();
}
