package app.nozzly.host.stocktaking;

import app.nozzly.host.http.CostFigure;
import app.nozzly.inventory.StockTakeReport;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What a round would post. Immutable. */
record StockTakePreviewJson(
        int counted, int differing, @CostFigure Optional<Money> value, List<FoundJson> lines) {

    static StockTakePreviewJson of(StockTakeReport.Preview preview) {
        return new StockTakePreviewJson(
                preview.tally().counted(),
                preview.tally().differing(),
                preview.tally().value(),
                preview.lines().stream()
                        .map(line -> FoundJson.of(line, preview.things()))
                        .toList());
    }
}
