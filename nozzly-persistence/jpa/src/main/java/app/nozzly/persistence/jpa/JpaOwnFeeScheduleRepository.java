package app.nozzly.persistence.jpa;

import app.nozzly.pricing.OwnFeeSchedule;
import app.nozzly.pricing.OwnFeeScheduleRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workshop's own fee schedules by id. */
record JpaOwnFeeScheduleRepository(JpaSession session) implements OwnFeeScheduleRepository {

    @Override
    public void insert(OwnFeeSchedule schedule) {
        session.insert(row(schedule), subject(schedule));
    }

    @Override
    public OwnFeeSchedule update(OwnFeeSchedule schedule) {
        FeeScheduleRow row = row(schedule);
        row.version = schedule.version().number();
        session.update(row, row.id, subject(schedule));
        return schedule.withVersion(schedule.version().next());
    }

    @Override
    public Optional<OwnFeeSchedule> find(String id) {
        return session.find(FeeScheduleRow.class, id).map(JpaOwnFeeScheduleRepository::schedule);
    }

    @Override
    public List<OwnFeeSchedule> all() {
        return session.select(FeeScheduleRow.class, "from FeeScheduleRow s order by s.id", Map.of()).stream()
                .map(JpaOwnFeeScheduleRepository::schedule)
                .toList();
    }

    private static FeeScheduleRow row(OwnFeeSchedule schedule) {
        FeeScheduleRow row = new FeeScheduleRow();
        row.id = schedule.id();
        row.content = schedule.text();
        return row;
    }

    private static OwnFeeSchedule schedule(FeeScheduleRow row) {
        return new OwnFeeSchedule(row.id, row.content, row.toVersion());
    }

    private static Subject subject(OwnFeeSchedule schedule) {
        return Subject.of("fee schedule", schedule.id());
    }
}
