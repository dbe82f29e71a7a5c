package app.nozzly.persistence.memory;

import app.nozzly.pricing.OwnFeeSchedule;
import app.nozzly.pricing.OwnFeeScheduleRepository;
import java.util.List;
import java.util.Optional;

/** A workshop's own fee schedules by id. */
record MemoryFeeSchedules(MemorySession session) implements OwnFeeScheduleRepository {

    @Override
    public void insert(OwnFeeSchedule schedule) {
        session.write().feeSchedules.insert(schedule);
    }

    @Override
    public OwnFeeSchedule update(OwnFeeSchedule schedule) {
        return session.write().feeSchedules.update(schedule);
    }

    @Override
    public Optional<OwnFeeSchedule> find(String id) {
        return session.read().feeSchedules.find(id);
    }

    @Override
    public List<OwnFeeSchedule> all() {
        return session.read().feeSchedules.rows().toList();
    }
}
