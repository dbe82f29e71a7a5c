package app.nozzly.host.web;

import app.nozzly.host.web.chart.Swatch;
import app.nozzly.host.web.view.ComponentFormView;
import app.nozzly.host.web.view.ComponentView;
import app.nozzly.host.web.view.ComponentsView;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.FilamentView;
import app.nozzly.host.web.view.FilamentsView;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.LocationView;
import app.nozzly.host.web.view.LocationsView;
import app.nozzly.host.web.view.Pager;
import app.nozzly.host.web.view.ReelTypeView;
import app.nozzly.host.web.view.ReelTypesView;
import app.nozzly.host.web.view.SpoolView;
import app.nozzly.host.web.view.Standing;
import app.nozzly.host.web.view.SupplierView;
import app.nozzly.host.web.view.SuppliersView;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** The pages of components and places as they look with something on them. */
final class PartSamples {

    private final Texts texts;
    private final Figures figures;
    private final UnaryOperator<String> word;

    PartSamples(Texts texts, Figures figures, UnaryOperator<String> word) {
        this.texts = texts;
        this.figures = figures;
        this.word = word;
    }

    Map<String, Object> views() {
        Map<String, Object> views = new LinkedHashMap<>();
        views.put("components", components(rows(), false));
        views.put("components-empty", components(List.of(), false));
        views.put("components-none", components(List.of(), true));
        views.put("component", component(true));
        views.put("component-idle", component(false));
        views.put("componentForm", new ComponentFormView("/components", form(), places(), places(), "/components"));
        views.put(
                "componentForm-alone",
                new ComponentFormView("/components", form(), places(), List.of(), "/components"));
        views.put("locations", new LocationsView(locations(), form(), places(), "/locations"));
        views.put("locations-empty", new LocationsView(List.of(), form(), places(), "/locations"));
        views.put("location", location(true));
        views.put("location-empty", location(false));
        views.put("filaments", filaments(filamentRows(), false));
        views.put("filaments-empty", filaments(List.of(), false));
        views.put("filaments-none", filaments(List.of(), true));
        views.put("filament", filament(Optional.of(new Link("Its spools", "/spools?filament_id=1"))));
        views.put("filament-new", filament(Optional.empty()));
        views.put(
                "reelTypes",
                new ReelTypesView(
                        reelTypes(), "/reel-types/new", new Pager("2 of 2", Optional.empty(), Optional.empty())));
        views.put(
                "reelTypes-empty",
                new ReelTypesView(
                        List.of(), "/reel-types/new", new Pager("0 of 0", Optional.empty(), Optional.empty())));
        views.put("reelType", reelType(Optional.of(new Standing(true, "/reel-types/1/retire"))));
        views.put("reelType-new", reelType(Optional.empty()));
        views.put("suppliers", new SuppliersView(suppliers(), "/suppliers/new"));
        views.put("suppliers-empty", new SuppliersView(List.of(), "/suppliers/new"));
        views.put("supplier", supplier(Optional.of(new Standing(true, "/suppliers/1/retire"))));
        views.put("supplier-out", supplier(Optional.of(new Standing(false, "/suppliers/1/restore"))));
        views.put("supplier-new", supplier(Optional.empty()));
        return views;
    }

    private FilamentsView filaments(List<FilamentsView.Row> rows, boolean filtered) {
        Column column = Column.text("Column");
        return new FilamentsView(
                "/filaments",
                form(),
                filtered,
                places(),
                new FilamentsView.Columns(column, column, column, column, column, column),
                rows,
                "/filaments/new",
                "/filaments/import",
                new Pager("2 of 2", Optional.empty(), Optional.empty()));
    }

    private List<FilamentsView.Row> filamentRows() {
        Figure weight = figures.grams(Grams.of(750));
        return List.of(
                new FilamentsView.Row(
                        link("Polymaker PolyTerra Charcoal", "/filaments/1"),
                        new Swatch(word.apply("Charcoal"), "#333333", List.of("#333333"), Swatch.Look.SOLID),
                        word.apply("Polymaker"),
                        "PLA matte",
                        Optional.of(figures.count(3)),
                        Optional.of(weight),
                        Optional.of(weight)),
                new FilamentsView.Row(
                        link("Unseen", "/filaments/2"),
                        new Swatch("PLA", "", List.of(), Swatch.Look.SOLID),
                        "Nobody",
                        "PLA",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private FilamentView filament(Optional<Link> spools) {
        return new FilamentView(
                "/filaments",
                form(),
                places(),
                places(),
                places(),
                "GBP",
                spools.isPresent() ? "1" : "",
                spools,
                List.of());
    }

    private ReelTypeView reelType(Optional<Standing> standing) {
        return new ReelTypeView(
                "/reel-types",
                form(),
                List.of(new Choice("cardboard", "Cardboard")),
                standing.isPresent() ? "1" : "",
                standing);
    }

    private List<ReelTypesView.Row> reelTypes() {
        Figure weight = figures.grams(Grams.of(190));
        return List.of(
                new ReelTypesView.Row(
                        link("Cardboard 1 kg", "/reel-types/1"), word.apply("Polymaker"), "Cardboard", weight, true),
                new ReelTypesView.Row(link("Tin", "/reel-types/2"), "", "Metal", weight, false));
    }

    private SupplierView supplier(Optional<Standing> standing) {
        return new SupplierView(
                "/suppliers", form(), List.of(new Choice("GBP", "GBP")), standing.isPresent() ? "1" : "", standing);
    }

    private List<SuppliersView.Row> suppliers() {
        return List.of(
                new SuppliersView.Row(
                        link("Magnet Union", "/suppliers/1"), word.apply("Priya Nair"), "5 days", "£20.00", true),
                new SuppliersView.Row(link("Reel House", "/suppliers/2"), "", "", "", false));
    }

    private FormState form() {
        return FormState.of(Map.of("name", word.apply("Magnet"), "location_id", "1", "_version", "3"));
    }

    private List<Choice> places() {
        return List.of(new Choice("1", word.apply("Shelf A1")), new Choice("2", word.apply("Drawer")));
    }

    private Figure pieces(String number) {
        return figures.quantity(new BigDecimal(number), word.apply("pcs"));
    }

    private Link link(String label, String href) {
        return new Link(word.apply(label), href);
    }

    private ComponentsView components(List<ComponentsView.Row> rows, boolean filtered) {
        return new ComponentsView(
                "/components",
                FormState.empty(),
                places(),
                places(),
                new ComponentsView.Columns(
                        Column.text(texts.say("components.component"))
                                .sortable("/components?sort=name", Column.Order.ASCENDING),
                        Column.text(texts.say("components.kind")),
                        Column.figure(texts.say("component.quantity")),
                        Column.figure(texts.say("components.minimum")),
                        Column.text(texts.say("components.places")),
                        Column.figure(texts.say("component.value"))),
                rows,
                new Pager("2 of 2", Optional.empty(), Optional.empty()),
                filtered,
                "/components/new");
    }

    private List<ComponentsView.Row> rows() {
        return List.of(
                new ComponentsView.Row(
                        link("Magnet 6 × 3", "/components/CMP-001"),
                        word.apply("CMP-001"),
                        texts.say("component.kind.magnet"),
                        pieces("12").toned(Tone.BAD),
                        Optional.of(pieces("50")),
                        true,
                        word.apply("Shelf A1"),
                        Optional.of(figures.money(Money.parse("GBP 1.44")))),
                new ComponentsView.Row(
                        link("Box, small", "/components/CMP-002"),
                        word.apply("CMP-002"),
                        texts.say("component.kind.packaging"),
                        pieces("80"),
                        Optional.empty(),
                        false,
                        "",
                        Optional.empty()));
    }

    private ComponentView component(boolean busy) {
        SpoolView.Movement entry = new SpoolView.Movement(
                "29 Nov 2026, 09:30",
                texts.say("movement.usage"),
                word.apply("Dragon"),
                word.apply("Shelf A1"),
                pieces("-4"),
                pieces("12"),
                word.apply("Ada"),
                !busy,
                busy ? Optional.of("/components/CMP-001/undo/1") : Optional.empty());
        return new ComponentView(
                pieces("12"),
                busy,
                busy ? Optional.of(figures.money(Money.parse("GBP 0.12"))) : Optional.empty(),
                busy ? Optional.of(figures.money(Money.parse("GBP 1.44"))) : Optional.empty(),
                busy ? List.of(new ComponentView.Place(link("Shelf A1", "/locations/1"), pieces("12"))) : List.of(),
                List.of(new Fact(texts.say("components.kind"), texts.say("component.kind.magnet"))),
                busy ? places() : List.of(),
                word.apply("pcs"),
                "GBP",
                new ComponentView.Forms(form(), form(), form(), form()),
                List.of(entry),
                new Pager("1 of 1", Optional.empty(), Optional.empty()),
                "/components/CMP-001",
                "3",
                busy);
    }

    private List<LocationsView.Row> locations() {
        return List.of(
                new LocationsView.Row(
                        link("Shelf A1", "/locations/1"),
                        texts.say("location.kind.shelf"),
                        figures.count(4),
                        figures.count(2),
                        true),
                new LocationsView.Row(
                        link("Loft", "/locations/2"),
                        texts.say("location.kind.other"),
                        figures.count(0),
                        figures.count(0),
                        false));
    }

    private LocationView location(boolean full) {
        List<LocationView.Line> stock = List.of(
                new LocationView.Line(link("FIL-001", "/spools/FIL-001"), word.apply("Galaxy Black"), pieces("1")),
                new LocationView.Line(
                        link("Magnet 6 × 3", "/components/CMP-001"), word.apply("CMP-001"), pieces("12")));
        return new LocationView(
                full ? stock : List.of(),
                form(),
                places(),
                "/locations/1",
                "2",
                new Standing(full, "/locations/1/" + (full ? "retire" : "restore")));
    }
}
