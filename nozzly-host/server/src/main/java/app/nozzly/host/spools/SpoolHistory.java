package app.nozzly.host.spools;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.chart.Sparkline;
import app.nozzly.inventory.StockMovement;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The free grams of a spool over time, drawn from the movements at hand. Stateless. */
final class SpoolHistory {

    private static final int POINTS = 48;
    private static final Duration SHORTEST = Duration.ofHours(1);

    /** What was free from a moment on. */
    private record Moment(Instant when, Grams balance) {}

    private SpoolHistory() {}

    /**
     * The line from the oldest movement at hand to now; empty when that is less than an hour.
     *
     * @param movements newest first, as the ledger lists them
     */
    static Optional<Sparkline> of(List<StockMovement> movements, Instant now, Visit visit) {
        if (movements.isEmpty()) {
            return Optional.empty();
        }
        List<Moment> moments = moments(movements);
        Instant start = moments.get(0).when();
        Duration span = Duration.between(start, now);
        return span.compareTo(SHORTEST) < 0 ? Optional.empty() : Optional.of(line(values(moments, start, span), visit));
    }

    /**
     * The balances in the order of the ledger. Entries may be written late, so each happened at the latest when those after it did.
     */
    private static List<Moment> moments(List<StockMovement> newestFirst) {
        List<Moment> moments = new ArrayList<>();
        Instant latest = Instant.MAX;
        for (StockMovement entry : newestFirst) {
            Instant stated = entry.movement().occurredAt();
            latest = stated.isBefore(latest) ? stated : latest;
            moments.add(0, new Moment(latest, entry.balanceAfter()));
        }
        return moments;
    }

    private static List<BigDecimal> values(List<Moment> moments, Instant start, Duration span) {
        List<BigDecimal> values = new ArrayList<>();
        int last = 0;
        for (int point = 0; point < POINTS; point++) {
            Instant moment = start.plus(span.multipliedBy(point).dividedBy(POINTS - 1L));
            while (last + 1 < moments.size() && !moments.get(last + 1).when().isAfter(moment)) {
                last++;
            }
            values.add(moments.get(last).balance().value());
        }
        return values;
    }

    private static Sparkline line(List<BigDecimal> values, Visit visit) {
        return new Sparkline(
                visit.texts().say("sparkline.title"),
                visit.texts()
                        .say(
                                "sparkline.description",
                                grams(values.get(0), visit),
                                grams(values.get(POINTS - 1), visit)),
                values,
                Optional.empty(),
                "");
    }

    private static String grams(BigDecimal value, Visit visit) {
        return visit.figures().grams(Grams.of(value)).text();
    }
}
