package app.nozzly.example.quote;

import app.nozzly.catalog.CostBasis;
import app.nozzly.costing.CostBreakdown;
import app.nozzly.costing.CostFormula;
import app.nozzly.costing.CostingRates;
import app.nozzly.costing.MachineRates;
import app.nozzly.costing.MaterialInput;
import app.nozzly.costing.OverheadRates;
import app.nozzly.costing.UnitCostInput;
import app.nozzly.costing.UnitTimes;
import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.problem.Message;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** From a print file and the prices that were typed to the cost of one unit. Immutable. */
final class Quote {

    /** The price of filament where none is typed. */
    private static final String USUAL_PRICE_PER_KG = "20";

    private static final int MOST_UNITS = 10_000;

    private final Arguments arguments;
    private final CurrencyUnit currency;
    private final Map<String, BigDecimal> pricesPerKilogram;
    private final int units;
    private final CostingRates rates;

    /** @throws MisuseException when a number cannot be read or is out of range */
    Quote(Arguments arguments, CurrencyUnit currency) {
        this.arguments = arguments;
        this.currency = currency;
        this.pricesPerKilogram = arguments.values().containsKey(Option.PRICE_PER_KG)
                ? arguments.named(Option.PRICE_PER_KG, text -> Arguments.number(Option.PRICE_PER_KG, text))
                : Map.of("", new BigDecimal(USUAL_PRICE_PER_KG));
        this.units = units();
        this.rates = rates();
    }

    /** The cost of one of the units on the plate. */
    CostBreakdown cost(PrintFile file) {
        PrintTime plate = file.amounts().printTime().map(Figure::value).orElse(PrintTime.ZERO);
        UnitTimes times = new UnitTimes(
                plate.dividedBy(units),
                PrintTime.ofMinutes(arguments.number(Option.SETUP_MINUTES)),
                PrintTime.ofMinutes(arguments.number(Option.HANDLING_MINUTES)),
                units);
        return CostFormula.unitCost(
                new UnitCostInput(currency, materials(file.amounts()), List.of(), times, rates, List.of()));
    }

    /** What was assumed because it was not typed, as a line to print. */
    Optional<String> assumption() {
        return arguments.values().containsKey(Option.PRICE_PER_KG)
                ? Optional.empty()
                : Optional.of(Message.of(Quote.class, "price.assumed", USUAL_PRICE_PER_KG, currency.getCode())
                        .toString());
    }

    private List<MaterialInput> materials(PrintAmounts amounts) {
        List<MaterialInput> materials = new ArrayList<>();
        for (FilamentUse use : amounts.filaments()) {
            use.weight().ifPresent(weight -> materials.add(material(label(use), use.type(), weight.value())));
        }
        if (materials.isEmpty()) {
            Grams total = amounts.totalWeight()
                    .map(Figure::value)
                    .orElseThrow(() -> new UnusableFileException(Message.of(Quote.class, "file.no_weight")));
            materials.add(material(Message.of(Quote.class, "filament").toString(), Optional.empty(), total));
        }
        return materials;
    }

    private MaterialInput material(String label, Optional<String> type, Grams plate) {
        Grams share = Grams.of(plate.value().divide(BigDecimal.valueOf(units), Grams.SCALE, RoundingMode.HALF_UP));
        return new MaterialInput(
                label, share, Percentage.ZERO, type.flatMap(this::typed).or(() -> typed("")));
    }

    private Optional<BigMoney> typed(String type) {
        return pricesPerKilogram.entrySet().stream()
                .filter(price -> price.getKey().equalsIgnoreCase(type))
                .findFirst()
                .map(price -> Rounding.toUnitCost(currency, price.getValue().movePointLeft(3)));
    }

    private static String label(FilamentUse use) {
        String type =
                use.type().orElseGet(() -> Message.of(Quote.class, "filament").toString());
        return use.name().map(name -> type + " " + name).orElse(type);
    }

    private CostingRates rates() {
        BigMoney nothing = BigMoney.zero(currency);
        return new CostingRates(
                money(Option.LABOUR_PER_HOUR),
                new MachineRates(
                        arguments.number(Option.POWER_WATTS),
                        money(Option.TARIFF_PER_KWH),
                        money(Option.MACHINE_PER_HOUR),
                        nothing),
                Percentage.ofPercent(arguments.number(Option.FAILURE)),
                new OverheadRates(Percentage.ofPercent(arguments.number(Option.OVERHEAD)), nothing, nothing),
                CostBasis.STANDARD);
    }

    private BigMoney money(Option option) {
        return Rounding.toUnitCost(currency, arguments.number(option));
    }

    private int units() {
        BigDecimal typed = arguments
                .value(Option.UNITS)
                .map(text -> Arguments.number(Option.UNITS, text))
                .orElse(BigDecimal.ONE);
        boolean possible = typed.stripTrailingZeros().scale() <= 0
                && typed.signum() > 0
                && typed.compareTo(BigDecimal.valueOf(MOST_UNITS)) <= 0;
        if (!possible) {
            throw new MisuseException("option.units", typed, MOST_UNITS);
        }
        return typed.intValueExact();
    }

    /** Slicer and print time on one line. */
    static String head(String name, PrintFile file) {
        String slicer = file.slicer()
                .orElseGet(() -> Message.of(Quote.class, "slicer.unknown").toString());
        String time = file.amounts()
                .printTime()
                .map(figure -> duration(figure.value()))
                .orElseGet(() -> Message.of(Quote.class, "time.unknown").toString());
        return Message.of(Quote.class, "head", name, slicer, time).text(Locale.ENGLISH);
    }

    private static String duration(PrintTime time) {
        long minutes = time.toDuration().plusSeconds(30).toMinutes();
        return Message.of(Quote.class, "time", minutes / 60, minutes % 60).toString();
    }
}
