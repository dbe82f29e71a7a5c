package app.nozzly.pricing;

import app.nozzly.problem.NozzlyException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as a source states it: a day, or only a month, which counts as its first day. Immutable.
 *
 * @param firstDay the day, or the first day of the month
 * @param monthOnly true when the source names no day
 */
public record ScheduleDate(LocalDate firstDay, boolean monthOnly) {

    public ScheduleDate {
        if (monthOnly) {
            firstDay = firstDay.withDayOfMonth(1);
        }
    }

    public static ScheduleDate of(LocalDate day) {
        return new ScheduleDate(day, false);
    }

    /**
     * From {@code 2026-02-12} or {@code 2026-02}.
     *
     * @throws NozzlyException {@code validation_failed} for anything else
     */
    public static ScheduleDate parse(String text) {
        try {
            return text.length() == 7
                    ? new ScheduleDate(YearMonth.parse(text).atDay(1), true)
                    : of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            throw NozzlyException.invalid(ScheduleDate.class, "date", "date.unreadable", text);
        }
    }

    /** True from the first day on. */
    public boolean hasBegunOn(LocalDate day) {
        return !day.isBefore(firstDay);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return monthOnly ? YearMonth.from(firstDay).toString() : firstDay.toString();
    }
}
