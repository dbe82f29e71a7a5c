package app.nozzly.pricing;

import app.nozzly.pricing.internal.BundledSchedules;
import app.nozzly.problem.NozzlyException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalogue of fee schedules: those that Nozzly brings along and, before them, those of the user. Several dated versions may share an id; the
 * one valid on the sale's date counts, of several the one that began last, and a version of the user wins over any bundled one. Immutable and
 * thread-safe.
 */
public final class FeeSchedules {

    private static final Comparator<FeeSchedule> BY_START =
            Comparator.comparing(schedule -> schedule.firstDay().orElse(LocalDate.MIN));

    private final Map<String, List<FeeSchedule>> own;
    private final Map<String, List<FeeSchedule>> others;

    private FeeSchedules(Map<String, List<FeeSchedule>> own, Map<String, List<FeeSchedule>> others) {
        this.own = own;
        this.others = others;
    }

    /** The schedules that Nozzly brings along: dated facts with their source, not advice. */
    public static FeeSchedules bundled() {
        return new FeeSchedules(Map.of(), byId(BundledSchedules.read()));
    }

    /** A catalogue without any schedule. */
    public static FeeSchedules empty() {
        return new FeeSchedules(Map.of(), Map.of());
    }

    /** This catalogue and the user's schedules; a later one of the same id and start replaces an earlier one. */
    public FeeSchedules with(FeeSchedule... schedules) {
        return with(List.of(schedules));
    }

    /** As {@link #with(FeeSchedule...)}. */
    public FeeSchedules with(Collection<FeeSchedule> schedules) {
        List<FeeSchedule> all = new ArrayList<>();
        own.values().forEach(all::addAll);
        for (FeeSchedule schedule : schedules) {
            all.removeIf(earlier -> earlier.id().equals(schedule.id())
                    && earlier.validity().from().equals(schedule.validity().from()));
            all.add(schedule);
        }
        return new FeeSchedules(byId(all), others);
    }

    /** All schedules: the user's, then the bundled, each by id in the order in which they were added. */
    public List<FeeSchedule> all() {
        List<FeeSchedule> all = new ArrayList<>();
        own.values().forEach(all::addAll);
        others.values().forEach(all::addAll);
        return List.copyOf(all);
    }

    /** The newest version of a schedule, the user's before any bundled one. */
    public Optional<FeeSchedule> find(String id) {
        return newest(own, id).or(() -> newest(others, id));
    }

    /** The version that counts on a day. */
    public Optional<FeeSchedule> find(String id, LocalDate on) {
        return valid(own, id, on).or(() -> valid(others, id, on));
    }

    /**
     * The newest version of a schedule.
     *
     * @throws NozzlyException {@code validation_failed} naming the field {@code schedule} when there is none
     */
    public FeeSchedule get(String id) {
        return find(id).orElseThrow(
                        () -> NozzlyException.invalid(FeeSchedules.class, "schedule", "schedule.unknown", id));
    }

    /**
     * The version that counts on a day.
     *
     * @throws NozzlyException {@code validation_failed} when there is none, or none on that day
     */
    public FeeSchedule get(String id, LocalDate on) {
        FeeSchedule newest = get(id);
        return find(id, on)
                .orElseThrow(() -> NozzlyException.invalid(
                        FeeSchedules.class,
                        "on",
                        "schedule.not_valid_on",
                        id,
                        on,
                        earliest(id).or(newest::firstDay).orElse(on)));
    }

    private Optional<LocalDate> earliest(String id) {
        return all().stream()
                .filter(schedule -> schedule.id().equals(id))
                .flatMap(schedule -> schedule.firstDay().stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<FeeSchedule> newest(Map<String, List<FeeSchedule>> schedules, String id) {
        return schedules.getOrDefault(id, List.of()).stream().max(BY_START);
    }

    private static Optional<FeeSchedule> valid(Map<String, List<FeeSchedule>> schedules, String id, LocalDate on) {
        return schedules.getOrDefault(id, List.of()).stream()
                .filter(schedule -> schedule.isValidOn(on))
                .max(BY_START);
    }

    private static Map<String, List<FeeSchedule>> byId(List<FeeSchedule> schedules) {
        Map<String, List<FeeSchedule>> byId = new LinkedHashMap<>();
        schedules.forEach(schedule ->
                byId.computeIfAbsent(schedule.id(), id -> new ArrayList<>()).add(schedule));
        return byId;
    }
}
