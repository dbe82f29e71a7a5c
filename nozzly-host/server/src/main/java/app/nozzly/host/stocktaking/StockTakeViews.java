package app.nozzly.host.stocktaking;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.spools.SpoolPictures;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Tone;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.StockTakeSheetView;
import app.nozzly.host.web.view.StockTakeView;
import app.nozzly.host.web.view.StockTakesView;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockSheet;
import app.nozzly.inventory.StockTake;
import app.nozzly.inventory.StockTakeLine;
import app.nozzly.inventory.StockTakeReport;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** How rounds of counting look on pages. Stateless. */
final class StockTakeViews {

    private StockTakeViews() {}

    static StockTakesView.Row row(Visit visit, StockTake take) {
        return new StockTakesView.Row(
                StockTakePages.link(take),
                take.place().orElseGet(() -> visit.texts().say("stock_take.everywhere")),
                visit.figures().dateTime(take.takenAt()),
                take.actor().name(),
                visit.figures().count(take.tally().counted()),
                visit.figures().count(take.tally().differing()),
                worth(visit, take.tally().value()),
                take.isUndone());
    }

    static List<StockTakeSheetView.SpoolRow> spools(Visit visit, ShownSheet sheet) {
        List<StockTakeSheetView.SpoolRow> rows = new ArrayList<>();
        for (Spool spool : sheet.spools()) {
            rows.add(new StockTakeSheetView.SpoolRow(
                    ShownSheet.spoolRow(rows.size()),
                    spool.id().toString(),
                    new Link(spool.code(), SpoolPictures.href(spool)),
                    SpoolPictures.swatch(spool.filament()),
                    marked(
                            visit,
                            spool.filament().brand().name() + " "
                                    + spool.filament().materialType(),
                            sheet.isElsewhere(spool)),
                    visit.figures().grams(spool.physical()),
                    spool.emptyReelWeight().map(visit.figures()::grams),
                    spool.emptyReelWeight().map(tare -> visit.figures().grams(tare.plus(spool.physical())))));
        }
        return rows;
    }

    static List<StockTakeSheetView.ComponentRow> components(Visit visit, ShownSheet sheet) {
        List<StockTakeSheetView.ComponentRow> rows = new ArrayList<>();
        for (StockSheet.Part part : sheet.components()) {
            Component component = part.component();
            rows.add(new StockTakeSheetView.ComponentRow(
                    ShownSheet.componentRow(rows.size()),
                    component.id().toString(),
                    part.location().id().toString(),
                    new Link(component.label(), "/components/" + component.code()),
                    marked(visit, part.location().name(), sheet.isElsewhere(part)),
                    component.details().unit(),
                    visit.figures()
                            .quantity(
                                    part.quantity().value(), component.details().unit())));
        }
        return rows;
    }

    /** Says of a row that it is there only because something was typed for it. */
    private static String marked(Visit visit, String text, boolean elsewhere) {
        return elsewhere ? text + " · " + visit.texts().say("stock_take.elsewhere") : text;
    }

    static StockTakeSheetView.Preview preview(Visit visit, StockTakeReport.Preview preview) {
        return new StockTakeSheetView.Preview(
                visit.texts()
                        .say(
                                "stock_take.tally",
                                preview.tally().counted(),
                                preview.tally().differing()),
                differing(visit, preview.lines(), preview.things()),
                worth(visit, preview.tally().value()));
    }

    private static List<StockTakeView.Line> differing(
            Visit visit, List<StockTakeLine> lines, StockTakeReport.Things things) {
        return lines.stream()
                .filter(StockTakeLine::differs)
                .map(line -> line(visit, line, things))
                .toList();
    }

    static StockTakeView report(Visit visit, StockTakeReport report, FormState form, Optional<String> onwards) {
        StockTake take = report.take();
        return new StockTakeView(
                visit.figures().count(take.tally().counted()),
                visit.figures().count(take.tally().differing()),
                worth(visit, take.tally().value()),
                visit.texts()
                        .say(
                                "stock_take.by",
                                visit.figures().dateTime(take.takenAt()),
                                take.actor().name()),
                take.place().orElseGet(() -> visit.texts().say("stock_take.everywhere")),
                take.note().orElse(""),
                take.undoneAt().map(visit.figures()::dateTime),
                report.lines().stream()
                        .map(line -> line(visit, line, report.things()))
                        .toList(),
                form,
                StockTakePages.href(take) + "/undo",
                onwards);
    }

    private static StockTakeView.Line line(Visit visit, StockTakeLine line, StockTakeReport.Things things) {
        Optional<Component> component =
                line.component().map(id -> things.components().get(id));
        Optional<Spool> spool = line.spool().map(id -> things.spools().get(id));
        String unit = component.map(part -> part.details().unit()).orElse("");
        return new StockTakeView.Line(
                spool.map(one -> new Link(one.code(), SpoolPictures.href(one)))
                        .or(() -> component.map(part -> new Link(part.label(), "/components/" + part.code())))
                        .orElse(new Link("–", StockTakePages.PATH)),
                spool.map(one -> detail(visit, one, line))
                        .or(() -> line.location()
                                .map(id -> things.locations().get(id).name()))
                        .orElse(""),
                figure(visit, line.expected(), unit),
                figure(visit, line.found(), unit),
                difference(visit, line, unit),
                worth(visit, line.value()).filter(any -> line.differs()));
    }

    /** What is on a spool, and what was promised of it and is not there. */
    private static String detail(Visit visit, Spool spool, StockTakeLine line) {
        String label = spool.filament().label();
        return line.released().signum() == 0
                ? label
                : visit.texts()
                        .say(
                                "stock_take.released",
                                label,
                                visit.figures().grams(Grams.of(line.released())).text());
    }

    private static Figure difference(Visit visit, StockTakeLine line, String unit) {
        BigDecimal difference = line.difference();
        Figure plain = unit.isEmpty()
                ? visit.figures().gramsDelta(Grams.of(difference))
                : new Figure(
                        (difference.signum() > 0 ? "+" : "")
                                + visit.figures().quantity(difference, unit).value(),
                        unit);
        return difference.signum() < 0 ? plain.toned(Tone.BAD) : plain;
    }

    private static Figure figure(Visit visit, BigDecimal value, String unit) {
        return unit.isEmpty()
                ? visit.figures().grams(Grams.of(value))
                : visit.figures().quantity(value, unit);
    }

    /** What something is worth, for those who may see costs. */
    private static Optional<Figure> worth(Visit visit, Optional<Money> value) {
        return value.filter(any -> visit.may("costs.view")).map(visit.figures()::money);
    }

    static String next(String path, String place, String cursor) {
        return path + "?place=" + URLEncoder.encode(place, StandardCharsets.UTF_8) + "&cursor="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
