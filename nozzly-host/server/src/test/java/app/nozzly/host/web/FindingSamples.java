package app.nozzly.host.web;

import app.nozzly.host.web.chart.Swatch;
import app.nozzly.host.web.view.BulkEditView;
import app.nozzly.host.web.view.BulkView;
import app.nozzly.host.web.view.CustomFieldView;
import app.nozzly.host.web.view.CustomFieldsView;
import app.nozzly.host.web.view.CustomInput;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.LowStockView;
import app.nozzly.host.web.view.Pager;
import app.nozzly.host.web.view.SavedViewView;
import app.nozzly.host.web.view.SpoolsView;
import app.nozzly.host.web.view.StockTakeSheetView;
import app.nozzly.host.web.view.StockTakeView;
import app.nozzly.host.web.view.StockTakesView;
import app.nozzly.host.web.view.StockValueView;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Pages of finding, low stock and stock-taking with sample contents. */
final class FindingSamples {

    private final Texts texts;
    private final Figures figures;
    private final UnaryOperator<String> word;

    FindingSamples(Texts texts, Figures figures, UnaryOperator<String> word) {
        this.texts = texts;
        this.figures = figures;
        this.word = word;
    }

    Map<String, Object> views() {
        Map<String, Object> views = new LinkedHashMap<>();
        views.put("lowStock", lowStock(true));
        views.put("lowStock-enough", lowStock(false));
        views.put(
                "lowStock-none",
                new LowStockView(List.of(), tabs(), "/spools/low-stock", List.of(), typed(), materials(), "/t"));
        views.put("stockValue", value());
        views.put(
                "stockValue-empty",
                new StockValueView(
                        Optional.empty(),
                        word.apply("as of"),
                        line("", false),
                        "",
                        line("", false),
                        "",
                        List.of(),
                        List.of()));
        views.put("stockTakes", new StockTakesView("/stock-takes/sheet", materials(), takes(), Pager.whole("2 of 2")));
        views.put(
                "stockTakes-empty",
                new StockTakesView("/stock-takes/sheet", materials(), List.of(), Pager.whole(word.apply(""))));
        views.put("stockTake", take(Optional.empty()));
        views.put("stockTake-undone", take(Optional.of("29 Nov 2026, 10:00")));
        views.put("stockTakeSheet", sheet(Optional.empty()));
        views.put("stockTakeSheet-preview", sheet(Optional.of(lines())));
        views.put("stockTakeSheet-right", sheet(Optional.of(List.of())));
        views.put("bulk", bulk(Optional.empty()));
        views.put("bulk-preview", bulk(Optional.of(preview())));
        views.put("bulkEdit", edit(Optional.empty()));
        views.put("bulkEdit-undone", edit(Optional.of("29 Nov 2026, 10:00")));
        views.put("customFields", new CustomFieldsView(fieldRows(), "/settings/fields/new"));
        views.put("customFields-empty", new CustomFieldsView(List.of(), "/settings/fields/new"));
        views.put("customField", field(false));
        views.put("customField-known", field(true));
        views.put("savedView", new SavedViewView("/spools/views", typed(), asked(), "/spools"));
        return views;
    }

    private List<CustomFieldsView.Row> fieldRows() {
        return List.of(
                new CustomFieldsView.Row(
                        link("Age", "/settings/fields/1"), "age", word.apply("Spools"), "Whole number, d", true, true),
                new CustomFieldsView.Row(
                        link("Grade", "/settings/fields/2"), "grade", word.apply("Filaments"), "Choice", false, false));
    }

    private CustomFieldView field(boolean known) {
        return new CustomFieldView(
                "/settings/fields",
                typed(),
                List.of(new Choice("spool", word.apply("Spools"))),
                List.of(new Choice("text", word.apply("Text"))),
                known ? "3" : "",
                known ? List.of(new Fact(word.apply("Key"), "age")) : List.of(),
                known
                        ? Optional.of(new CustomFieldView.Removal(
                                "/settings/fields/1/delete", texts.say("custom_field.delete_spools", 12)))
                        : Optional.empty());
    }

    /** A column and filters of fields that the workshop added. */
    SpoolsView.Custom custom() {
        return new SpoolsView.Custom(
                List.of(Column.figure(word.apply("Age")).sortable("/spools?sort=custom.age", Column.Order.NONE)),
                inputs(),
                List.of("custom.grade"));
    }

    /** A field of each kind. */
    List<CustomInput> inputs() {
        return Stream.of(CustomInput.Kind.values())
                .map(kind -> new CustomInput(
                        "custom." + kind.name().toLowerCase(Locale.ROOT),
                        word.apply("Own " + kind.name().toLowerCase(Locale.ROOT)),
                        kind == CustomInput.Kind.NUMBER ? "mm" : "",
                        kind,
                        kind == CustomInput.Kind.CHOICE ? List.of(new Choice("A", word.apply("A"))) : List.of()))
                .toList();
    }

    /** What is around the list of spools. */
    SpoolsView.Finding finding(boolean grouped) {
        return new SpoolsView.Finding(
                List.of(new Choice("location", texts.say("spools.group.location"))),
                grouped ? Optional.of(groups()) : Optional.empty(),
                List.of(
                        new SpoolsView.View(
                                link("PLA", "/spools?material_type=PLA"), true, "/spools/views/1/remove", "0"),
                        new SpoolsView.View(link("Mine", "/spools?q=mine"), false, "/spools/views/2/remove", "1")),
                grouped ? List.of(link("Only Prusament", "/spools")) : List.of(),
                "/spools/views",
                asked(),
                "/spools/bulk",
                link("Change all 25 that match", "/spools/bulk?matching=true"),
                List.of(link("Low stock", "/spools/low-stock"), link("Stock-taking", "/stock-takes")));
    }

    private List<SpoolsView.Group> groups() {
        return List.of(
                new SpoolsView.Group(
                        link("Shelf A1", "/spools?storage_location=Shelf+A1"),
                        figures.count(12),
                        grams("8240.5"),
                        Optional.of(figures.money(Money.parse("GBP 164.81"))),
                        word.apply("without 1 of unknown cost")),
                new SpoolsView.Group(
                        link(texts.say("spools.group.nowhere"), ""),
                        figures.count(2),
                        grams("900"),
                        Optional.empty(),
                        ""));
    }

    private List<Choice> asked() {
        return List.of(new Choice("q", word.apply("Galaxy")), new Choice("active", "true"));
    }

    private StockValueView value() {
        return new StockValueView(
                Optional.of(figures.money(Money.parse("GBP 4850.65"))),
                word.apply("as of 29 Nov 2026"),
                line("Spools", true),
                texts.say("stock_value.spools", 25, "13,920 g"),
                line("Components", false),
                texts.say("stock_value.components", 5),
                List.of(line("PLA", true), line("PETG", false)),
                List.of(line("Magnet", false)));
    }

    private StockValueView.Line line(String name, boolean known) {
        return new StockValueView.Line(
                link(name, "/spools"),
                figures.count(250),
                known ? Optional.of(figures.grams(Grams.of("248935"))) : Optional.empty(),
                known ? Optional.of(figures.money(Money.parse("GBP 4850.65"))) : Optional.empty(),
                known ? "" : texts.say("stock_value.unpriced", 7));
    }

    private LowStockView lowStock(boolean low) {
        LowStockView.Row row = new LowStockView.Row(
                link("PLA Galaxy Black", "/spools?q=PLA"),
                figures.count(2),
                grams("240").toned(Tone.BAD),
                Optional.of(grams("60")),
                grams("300"),
                grams("1000"),
                texts.say("low_stock.source.type"),
                Optional.of(grams("760")));
        return new LowStockView(
                low ? List.of(row) : List.of(),
                tabs(),
                "/spools/low-stock",
                List.of(new LowStockView.Threshold(
                        word.apply("PLA"),
                        texts.say("low_stock.source.type"),
                        grams("1000"),
                        "/spools/low-stock/thresholds/1/remove",
                        "0")),
                typed(),
                materials(),
                "/spools/low-stock/thresholds");
    }

    private List<Choice> tabs() {
        return List.of(
                new Choice("/spools/low-stock", texts.say("low_stock.low", 1)),
                new Choice("/spools/low-stock?all=true", texts.say("low_stock.all", 9)));
    }

    private List<StockTakesView.Row> takes() {
        return List.of(
                new StockTakesView.Row(
                        link("ST-002", "/stock-takes/ST-002"),
                        word.apply("Shelf A1"),
                        "29 Nov 2026, 09:30",
                        word.apply("Ada"),
                        figures.count(12),
                        figures.count(3),
                        Optional.of(figures.money(Money.parse("GBP -2.26"))),
                        false),
                new StockTakesView.Row(
                        link("ST-001", "/stock-takes/ST-001"),
                        texts.say("stock_take.everywhere"),
                        "28 Nov 2026, 09:30",
                        word.apply("Ben"),
                        figures.count(1),
                        figures.count(0),
                        Optional.empty(),
                        true));
    }

    private StockTakeView take(Optional<String> undone) {
        return new StockTakeView(
                figures.count(12),
                figures.count(3),
                undone.isEmpty() ? Optional.of(figures.money(Money.parse("GBP -2.26"))) : Optional.empty(),
                word.apply("29 Nov 2026, 09:30, Ada"),
                word.apply("Shelf A1"),
                undone.isEmpty() ? word.apply("Yearly") : "",
                undone,
                lines(),
                FormState.empty(),
                "/stock-takes/ST-002/undo",
                undone.isEmpty() ? Optional.of("/stock-takes/sheet?cursor=abc") : Optional.empty());
    }

    private List<StockTakeView.Line> lines() {
        return List.of(
                new StockTakeView.Line(
                        link("FIL-014", "/spools/FIL-014"),
                        word.apply("Prusament PLA Galaxy Black"),
                        grams("1000"),
                        grams("900"),
                        figures.gramsDelta(Grams.of(-100)).toned(Tone.BAD),
                        Optional.of(figures.money(Money.parse("GBP -2.50")))),
                new StockTakeView.Line(
                        link("Magnet", "/components/CMP-001"),
                        word.apply("Shelf A1"),
                        figures.quantity(BigDecimal.TEN, "pcs"),
                        figures.quantity(BigDecimal.TEN, "pcs"),
                        figures.quantity(BigDecimal.ZERO, "pcs"),
                        Optional.empty()));
    }

    private StockTakeSheetView sheet(Optional<List<StockTakeView.Line>> differing) {
        return new StockTakeSheetView(
                "/stock-takes/sheet",
                "/stock-takes",
                "1",
                "",
                FormState.of(Map.of("spools[0].gross_weight_g", word.apply("1093"))),
                List.of(spool(0, true), spool(1, false)),
                List.of(new StockTakeSheetView.ComponentRow(
                        "components[0].",
                        "7",
                        "1",
                        link("Magnet", "/components/CMP-001"),
                        word.apply("Shelf A1"),
                        word.apply("pcs"),
                        figures.quantity(BigDecimal.TEN, "pcs"))),
                differing.map(lines -> new StockTakeSheetView.Preview(
                        texts.say("stock_take.tally", 2, lines.size()),
                        lines,
                        Optional.of(figures.money(Money.parse("GBP -2.50"))))),
                Optional.of("/stock-takes/sheet?cursor=abc"));
    }

    private StockTakeSheetView.SpoolRow spool(int row, boolean tared) {
        return new StockTakeSheetView.SpoolRow(
                "spools[" + row + "].",
                String.valueOf(row),
                link("FIL-01" + row, "/spools/FIL-01" + row),
                new Swatch(word.apply("Galaxy Black"), "#17171c", List.of("#17171c"), Swatch.Look.SOLID),
                word.apply("Prusament PLA"),
                grams("1000"),
                tared ? Optional.of(grams("193")) : Optional.empty(),
                tared ? Optional.of(grams("1193")) : Optional.empty());
    }

    private BulkView bulk(Optional<BulkView.Preview> preview) {
        return new BulkView(
                "/spools/bulk",
                "/spools/bulk/apply",
                FormState.of(Map.of("storage_location", word.apply("Shelf A1"), "clear_notes", "true")),
                List.of(new Choice("spools", "1,2")),
                texts.say("bulk.chosen", 2),
                List.of(word.apply("Shelf A1")),
                materials(),
                List.of(new Choice("1", word.apply("Cardboard 1 kg"))),
                List.of(
                        new CustomInput("custom.bin", word.apply("Bin"), "", CustomInput.Kind.TEXT, List.of()),
                        new CustomInput("custom.grade", word.apply("Grade"), "", CustomInput.Kind.CHOICE, materials())),
                preview,
                "/spools");
    }

    private BulkView.Preview preview() {
        return new BulkView.Preview(
                texts.say("bulk.tally", 1, 2),
                texts.say("bulk.apply", 1),
                true,
                List.of(new BulkView.Line(
                        link("FIL-001", "/spools/FIL-001"),
                        word.apply("Prusament PLA Galaxy Black"),
                        List.of(word.apply("Location: nothing → Shelf A1")))));
    }

    private BulkEditView edit(Optional<String> undone) {
        return new BulkEditView(
                figures.count(1),
                figures.count(2),
                word.apply("29 Nov 2026, 09:30, Ada"),
                undone,
                figures.count(1),
                FormState.empty(),
                "/spools/bulk/1/undo");
    }

    private List<Choice> materials() {
        return List.of(new Choice("PLA", "PLA"), new Choice("PETG", word.apply("PETG")));
    }

    private FormState typed() {
        return FormState.of(Map.of("name", word.apply("PLA"), "color", word.apply("Red")));
    }

    private Figure grams(String mass) {
        return figures.grams(Grams.of(mass));
    }

    private Link link(String label, String href) {
        return new Link(word.apply(label), href);
    }
}
