package app.nozzly.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The thresholds of a workshop, and which of them counts: that of a key goes before that of its type, and that before the workshop's. A key with parts left open sums up
 * all filaments that it asks for; they then have no line of their own. Immutable.
 */
final class Thresholds {

    private static final Comparator<LowStockLine> MOST_MISSING_FIRST = Comparator.comparing(LowStockLine::missing)
            .reversed()
            .thenComparing(line -> line.stock().key().label());

    private final List<StockThreshold> ofKeys;
    private final Map<String, StockThreshold> ofTypes = new LinkedHashMap<>();
    private final Optional<StockThreshold> ofWorkshop;

    Thresholds(List<StockThreshold> all) {
        this.ofKeys = of(all, ThresholdScope.KEY);
        this.ofWorkshop = of(all, ThresholdScope.WORKSHOP).stream().findFirst();
        of(all, ThresholdScope.TYPE)
                .forEach(threshold -> ofTypes.put(folded(threshold.key().get().type()), threshold));
    }

    /** Each material that has a threshold with what there is of it, what is missing most first. */
    LowStockReport report(List<KeyStock> stock) {
        List<LowStockLine> lines = new ArrayList<>();
        ofKeys.forEach(threshold -> lines.add(new LowStockLine(sum(threshold, stock), threshold)));
        uncovered(stock)
                .forEach(one -> general(one).ifPresent(threshold -> lines.add(new LowStockLine(one, threshold))));
        return new LowStockReport(lines.stream().sorted(MOST_MISSING_FIRST).toList());
    }

    private static KeyStock sum(StockThreshold threshold, List<KeyStock> stock) {
        KeyStock none = KeyStock.none(threshold.key().get());
        return stock.stream().filter(one -> none.key().accepts(one.key())).reduce(none, KeyStock::plus);
    }

    /** What no key's threshold speaks of; filaments of one key are one material. */
    private List<KeyStock> uncovered(List<KeyStock> stock) {
        Map<String, KeyStock> byKey = new LinkedHashMap<>();
        stock.stream()
                .filter(one -> ofKeys.stream()
                        .noneMatch(threshold -> threshold.key().get().accepts(one.key())))
                .forEach(one -> byKey.merge(StockThreshold.textOf(one.key()), one, KeyStock::plus));
        return List.copyOf(byKey.values());
    }

    private Optional<StockThreshold> general(KeyStock stock) {
        return Optional.ofNullable(ofTypes.get(folded(stock.key().type()))).or(() -> ofWorkshop);
    }

    private static List<StockThreshold> of(List<StockThreshold> all, ThresholdScope scope) {
        return all.stream().filter(threshold -> threshold.scope() == scope).toList();
    }

    private static String folded(String type) {
        return type.toLowerCase(Locale.ROOT);
    }
}
