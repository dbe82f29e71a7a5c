package app.nozzly.host.pricing;

import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeScheduleText;
import app.nozzly.pricing.ScheduleDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** A fee schedule as it is written: what it is for, and the whole of it as text. Immutable. */
record ScheduleJson(
        String id,
        String platform,
        String sellerCountry,
        CurrencyUnit currency,
        Optional<String> validFrom,
        Optional<String> verifiedOn,
        Optional<String> confidence,
        Optional<String> source,
        boolean own,
        String text) {

    static ScheduleJson of(FeeSchedule schedule, boolean own) {
        return new ScheduleJson(
                schedule.id(),
                schedule.platform(),
                schedule.sellerCountry(),
                schedule.currency(),
                schedule.validity().from().map(ScheduleDate::toString),
                schedule.origin().verifiedOn().map(ScheduleDate::toString),
                schedule.origin().confidence().map(Enum::name),
                schedule.origin().source(),
                own,
                FeeScheduleText.write(List.of(schedule)));
    }
}
