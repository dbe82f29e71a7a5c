package app.nozzly.pricing;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fee schedules of a workshop: the bundled ones and, before them, those it wrote itself. Thread-safe. */
public final class FeeScheduleBook {

    private static final int LONGEST_TEXT = 100_000;

    private static final String KIND = "fee_schedule";

    private final Transactions transactions;

    public FeeScheduleBook(Transactions transactions) {
        this.transactions = transactions;
    }

    /** All schedules that the workshop may use. */
    public FeeSchedules all(OperationContext context) {
        return transactions.read(context, FeeScheduleBook::of);
    }

    /** Those that the workshop wrote itself, ordered by id. */
    public List<OwnFeeSchedule> own(OperationContext context) {
        return transactions.read(
                context,
                session -> session.repository(OwnFeeScheduleRepository.class).all());
    }

    /**
     * Adds a schedule of one's own, or an override of a bundled one of the same id.
     *
     * @param text one schedule in the form of the bundled ones
     * @throws NozzlyException {@code validation_failed} naming line and remedy, {@code already_exists} when the workshop wrote one of that id before
     */
    public OwnFeeSchedule add(OperationContext context, String text) {
        OwnFeeSchedule schedule = new OwnFeeSchedule(parsed(text).id(), text, Version.INITIAL);
        return transactions.write(context, session -> {
            return insert(transactions.trail(context, session), session, schedule);
        });
    }

    /**
     * Rewrites a schedule of one's own.
     *
     * @param version that it was read with; empty to take whatever is there
     * @throws NozzlyException {@code not_found} when the workshop wrote none of that id, {@code version_conflict} when it was changed since
     */
    public OwnFeeSchedule replace(OperationContext context, String id, Optional<Version> version, String text) {
        FeeSchedule schedule = parsed(text);
        if (!schedule.id().equals(id)) {
            throw NozzlyException.invalid(FeeScheduleBook.class, "text", "own.id", schedule.id(), id);
        }
        return transactions.write(context, session -> {
            OwnFeeScheduleRepository own = session.repository(OwnFeeScheduleRepository.class);
            OwnFeeSchedule current = own.find(id).orElseThrow(() -> NozzlyException.notFound("fee schedule", id));
            OwnFeeSchedule changed = new OwnFeeSchedule(id, text, version.orElse(current.version()));
            return update(transactions.trail(context, session), session, current, changed);
        });
    }

    /** The catalogue inside a running transaction. */
    static FeeSchedules of(StoreSession session) {
        List<FeeSchedule> own = new ArrayList<>();
        session.repository(OwnFeeScheduleRepository.class)
                .all()
                .forEach(schedule -> own.addAll(FeeScheduleText.read(schedule.id(), schedule.text())));
        return own.isEmpty() ? Bundled.SCHEDULES : Bundled.SCHEDULES.with(own);
    }

    /** Keeps the fees that a channel has for itself and gives their id. */
    static String keep(Trail trail, StoreSession session, FeeSchedule schedule) {
        String text = FeeScheduleText.write(List.of(schedule));
        OwnFeeSchedule kept = new OwnFeeSchedule(schedule.id(), text, Version.INITIAL);
        session.repository(OwnFeeScheduleRepository.class)
                .find(schedule.id())
                .ifPresentOrElse(
                        current -> update(trail, session, current, kept.withVersion(current.version())),
                        () -> insert(trail, session, kept));
        return schedule.id();
    }

    private static OwnFeeSchedule insert(Trail trail, StoreSession session, OwnFeeSchedule schedule) {
        session.repository(OwnFeeScheduleRepository.class).insert(schedule);
        trail.created(KIND, schedule.id(), schedule.id(), schedule);
        return schedule;
    }

    private static OwnFeeSchedule update(
            Trail trail, StoreSession session, OwnFeeSchedule current, OwnFeeSchedule changed) {
        OwnFeeSchedule stored =
                session.repository(OwnFeeScheduleRepository.class).update(changed);
        trail.changed(KIND, stored.id(), stored.id(), current, stored);
        return stored;
    }

    private static FeeSchedule parsed(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw NozzlyException.invalid(FeeScheduleBook.class, "text", "own.length", text.length(), LONGEST_TEXT);
        }
        List<FeeSchedule> schedules = read(text);
        if (schedules.size() != 1) {
            throw NozzlyException.invalid(FeeScheduleBook.class, "text", "own.one", schedules.size());
        }
        return schedules.get(0);
    }

    /** The line of a mistake stands in its message; the field is the whole text. */
    private static List<FeeSchedule> read(String text) {
        try {
            return FeeScheduleText.read("text", text);
        } catch (NozzlyException refusal) {
            throw NozzlyException.invalid(refusal.fieldErrors().stream()
                    .map(error -> new FieldError("text", error.code(), error.message()))
                    .toList());
        }
    }

    /** Read once, when first needed. */
    private static final class Bundled {
        static final FeeSchedules SCHEDULES = FeeSchedules.bundled();
    }
}
