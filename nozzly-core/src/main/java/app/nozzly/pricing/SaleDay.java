package app.nozzly.pricing;

import app.nozzly.store.StoreSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/** Which day it is for the workshop of a session: fee schedules change by its days, not by those of the machine. Stateless. */
@FunctionalInterface
public interface SaleDay {

    LocalDate today(StoreSession session);

    /** The day by a clock in the time zone of the workshop. */
    static SaleDay of(Clock clock, Function<StoreSession, ZoneId> zone) {
        return session -> LocalDate.ofInstant(clock.instant(), zone.apply(session));
    }
}
