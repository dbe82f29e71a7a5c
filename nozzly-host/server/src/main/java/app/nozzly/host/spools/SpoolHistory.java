package app.nozzly.host.spools;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.chart.Sparkline;
import app.nozzly.inventory.StockMovement;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The free grams of a spool over time, drawn from the movements at hand. Stateless. */
final class SpoolHistory {

    private static final int POINTS = 48;
    private static final Duration SHORTEST = Duration.ofHours(1);

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
        StockMovement oldest = movements.get(movements.size() - 1);
        List<StockMovement> inTime = movements.stream()
                .sorted(Comparator.comparing(
                                (StockMovement entry) -> entry.movement().occurredAt())
                        .thenComparing(StockMovement::sequence))
                .toList();
        Instant start = inTime.get(0).movement().occurredAt();
        Duration span = Duration.between(start, now);
        return span.compareTo(SHORTEST) < 0
                ? Optional.empty()
                : Optional.of(line(
                        values(
                                inTime,
                                start,
                                span,
                                oldest.balanceAfter().minus(oldest.movement().weightDelta())),
                        visit));
    }

    private static List<BigDecimal> values(List<StockMovement> inTime, Instant start, Duration span, Grams before) {
        List<BigDecimal> values = new ArrayList<>();
        Grams balance = before;
        int next = 0;
        for (int point = 0; point < POINTS; point++) {
            Instant moment = start.plus(span.multipliedBy(point).dividedBy(POINTS - 1L));
            while (next < inTime.size()
                    && !inTime.get(next).movement().occurredAt().isAfter(moment)) {
                balance = balance.plus(inTime.get(next++).movement().weightDelta());
            }
            values.add(balance.value().max(BigDecimal.ZERO));
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
