package app.nozzly.host.printfiles;

import app.nozzly.costing.LinePrice;
import app.nozzly.costing.ProductCost;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.products.ChannelPictures;
import app.nozzly.host.products.CostPictures;
import app.nozzly.host.products.TargetMargin;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Texts;
import app.nozzly.host.web.chart.Swatch;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.PriceView;
import app.nozzly.inventory.Spool;
import app.nozzly.pricing.ProductPrices;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws a print file with its cost and its prices. For one visit. */
final class PriceViews {

    private static final int MOST_CHOICES = 60;

    private final Visit visit;
    private final Texts texts;
    private final Figures figures;

    PriceViews(Visit visit) {
        this.visit = visit;
        this.texts = visit.texts();
        this.figures = visit.figures();
    }

    /**
     * The result.
     *
     * @param print the file with its spools
     * @param choice what was chosen
     * @param prices cost and prices of one unit
     * @param save the form that keeps it
     */
    PriceView.Result result(MatchedPrint print, PlateChoice choice, ProductPrices prices, FormState save) {
        PrintFileJson file = print.file();
        String path = PricePages.PATH + "/" + file.id();
        return new PriceView.Result(
                file.fileName(),
                print.plates().picture(),
                facts(print),
                filaments(print, prices.cost()),
                new CostPictures(visit).view(prices.cost()),
                new ChannelPictures(visit).view(prices, choice.margin().label(visit)),
                target(path, choice),
                choice.address(path + "/product"),
                save,
                choice.address(path + "/prices.csv"),
                file.warnings().stream()
                        .map(PrintFileJson.ReadWarningJson::message)
                        .toList(),
                new PriceView.Plate(path, choice.form(visit, defaults(print, choice)), boxes(print.plates())),
                StoryPages.PATH + "/" + file.id());
    }

    private PriceView.Target target(String path, PlateChoice choice) {
        Map<String, String> kept = new LinkedHashMap<>(choice.typed());
        kept.remove(TargetMargin.FIELD);
        return new PriceView.Target(
                choice.address(path), choice.margin().typed(), choice.margin().error(visit), kept);
    }

    private static Map<String, String> defaults(MatchedPrint print, PlateChoice choice) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(PlateChoice.UNITS, String.valueOf(print.likelyUnits()));
        values.put(TargetMargin.FIELD, choice.margin().typed());
        print.filaments()
                .forEach(filament -> filament.spool()
                        .ifPresent(spool -> values.put(filament.use().key().field(), spool.code())));
        return values;
    }

    private List<Fact> facts(MatchedPrint print) {
        PrintFileJson file = print.file();
        List<Fact> facts = new ArrayList<>();
        file.slicer()
                .map(name -> (name + " " + file.slicerVersion().orElse("")).strip())
                .ifPresent(slicer -> facts.add(fact("slicer", slicer)));
        file.printerModel().ifPresent(printer -> facts.add(fact("printer", printer)));
        print.plates()
                .printTime()
                .ifPresent(
                        time -> facts.add(fact("print_time", figures.time(time).text())));
        file.layerHeightMm().ifPresent(height -> facts.add(fact("layer_height", millimetres(height))));
        file.nozzleDiameterMm().ifPresent(nozzle -> facts.add(fact("nozzle", millimetres(nozzle))));
        print.plates()
                .layerCount()
                .ifPresent(
                        layers -> facts.add(fact("layers", figures.count(layers).text())));
        total(print)
                .ifPresent(total -> facts.add(fact("total", figures.grams(total).text())));
        return facts;
    }

    private static Optional<Grams> total(MatchedPrint print) {
        return print.plates()
                .totalWeight()
                .or(() -> print.filaments().stream()
                        .flatMap(filament -> filament.weight().stream())
                        .reduce(Grams::plus));
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.say("price." + key), value);
    }

    private String millimetres(BigDecimal value) {
        return figures.quantity(value, texts.say("unit.millimetre")).text();
    }

    private List<PriceView.Filament> filaments(MatchedPrint print, ProductCost cost) {
        List<PriceView.Filament> slots = new ArrayList<>();
        for (int index = 0; index < print.filaments().size(); index++) {
            slots.add(filament(print.filaments().get(index), cost.prices().get(index)));
        }
        return slots;
    }

    private PriceView.Filament filament(MatchedFilament filament, LinePrice price) {
        return new PriceView.Filament(
                slot(filament.use()),
                swatch(filament),
                filament.partWeight().map(figures::grams).orElse(new Figure("–", "")),
                filament.use().waste().filter(Grams::isPositive).map(figures::grams),
                filament.spool().map(spool -> new Link(spool.code(), "/spools/" + spool.code())),
                price.price().filter(found -> visit.may("costs.view")).map(found -> figures.costPerGram(found.cost())),
                note(filament),
                filament.use().key().field(),
                choices(filament));
    }

    private String slot(SlotUse use) {
        int number = use.index() + 1;
        return use.apart()
                ? texts.say("price.slot_on_plates", number, list(use.plates()))
                : texts.say("price.slot", number);
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<PriceView.PlateBox> boxes(ChosenPlates chosen) {
        PlateWords words = new PlateWords(visit);
        return chosen.file().plates().stream()
                .filter(plate -> chosen.file().hasSeveralPlates())
                .map(plate -> new PriceView.PlateBox(
                        String.valueOf(plate.number()),
                        words.title(plate),
                        words.summary(plate),
                        chosen.plates().contains(plate)))
                .toList();
    }

    private List<Choice> choices(MatchedFilament filament) {
        List<Spool> spools = new ArrayList<>(
                filament.choices().subList(0, Math.min(filament.choices().size(), MOST_CHOICES)));
        filament.spool()
                .filter(chosen -> spools.stream().noneMatch(spool -> spool.id().equals(chosen.id())))
                .ifPresent(chosen -> spools.add(0, chosen));
        return spools.stream()
                .map(spool -> new Choice(
                        spool.code(),
                        spool.code() + " · " + spool.filament().label() + " · "
                                + figures.grams(spool.remaining()).text()))
                .toList();
    }

    private static Swatch swatch(MatchedFilament filament) {
        String name = filament.use().type().or(filament.use()::name).orElse("");
        return filament.use()
                .colorHex()
                .map(hex -> Swatch.solid(name.isEmpty() ? hex : name, hex))
                .or(() -> filament.spool().map(spool -> swatch(spool, name)))
                .orElseGet(() -> new Swatch(name, "", List.of(), Swatch.Look.SOLID));
    }

    private static Swatch swatch(Spool spool, String name) {
        List<String> codes = spool.filament().colour().hexCodes();
        String shown = spool.filament().colour().name();
        return new Swatch(
                shown.isEmpty() ? name : shown,
                String.join(" ", codes),
                codes.subList(0, Math.min(3, codes.size())),
                Swatch.Look.SOLID);
    }

    private String note(MatchedFilament filament) {
        Optional<Grams> needed = filament.weight();
        if (needed.isEmpty()) {
            return texts.say("price.no_weight");
        }
        return filament.spool()
                .filter(spool -> spool.remaining().compareTo(needed.get()) < 0)
                .map(spool -> texts.say(
                        "price.short",
                        figures.grams(spool.remaining()).text(),
                        spool.code(),
                        figures.grams(needed.get()).text()))
                .orElse("");
    }
}
