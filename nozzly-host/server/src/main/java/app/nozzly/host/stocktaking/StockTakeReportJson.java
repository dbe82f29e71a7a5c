package app.nozzly.host.stocktaking;

import app.nozzly.inventory.StockTakeReport;
import java.util.List;

/** A round with everything that was found. Immutable. */
record StockTakeReportJson(StockTakeJson stockTake, List<FoundJson> lines) {

    static StockTakeReportJson of(StockTakeReport report) {
        return new StockTakeReportJson(
                StockTakeJson.of(report.take()),
                report.lines().stream()
                        .map(line -> FoundJson.of(line, report.things()))
                        .toList());
    }
}
