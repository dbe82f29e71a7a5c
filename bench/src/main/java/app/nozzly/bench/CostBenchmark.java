package app.nozzly.bench;

import app.nozzly.catalog.CostBasis;
import app.nozzly.costing.ComponentInput;
import app.nozzly.costing.CostBreakdown;
import app.nozzly.costing.CostFormula;
import app.nozzly.costing.CostLine;
import app.nozzly.costing.CostingRates;
import app.nozzly.costing.MachineRates;
import app.nozzly.costing.MaterialInput;
import app.nozzly.costing.OverheadRates;
import app.nozzly.costing.UnitCostInput;
import app.nozzly.costing.UnitTimes;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The full breakdown, with its line items, of products of six materials and one component, beside the bare sum of six products as the limit. The
 * figures differ from product to product; nothing is remembered between calls.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CostBenchmark {

    private static final int PRODUCTS = 1024;
    private static final int MATERIALS = 6;
    private static final int DECIMALS = 10;
    private static final BigDecimal MILLISECONDS_PER_HOUR = BigDecimal.valueOf(3_600_000);
    private static final CurrencyUnit CURRENCY = CurrencyUnit.of("GBP");

    private final UnitCostInput[] inputs = new UnitCostInput[PRODUCTS];
    private final BigDecimal[][] grams = new BigDecimal[PRODUCTS][MATERIALS];
    private final BigDecimal[][] prices = new BigDecimal[PRODUCTS][MATERIALS];
    private int next;

    /** Fills the inputs from a fixed seed: weights to a tenth of a gram, prices to eight decimals as those of real spools, waste on every other line. */
    @Setup
    public void fill() {
        Random random = new Random(5);
        for (int product = 0; product < PRODUCTS; product++) {
            inputs[product] = input(random, product);
        }
    }

    private UnitCostInput input(Random random, int product) {
        List<MaterialInput> materials = new ArrayList<>();
        for (int line = 0; line < MATERIALS; line++) {
            grams[product][line] = BigDecimal.valueOf(5 + random.nextInt(2000), 1);
            prices[product][line] = BigDecimal.valueOf(1_500_000 + random.nextInt(4_500_000), 8);
            materials.add(new MaterialInput(
                    "material " + line,
                    Grams.of(grams[product][line]),
                    Percentage.ofPercent(BigDecimal.valueOf(line % 2 * random.nextInt(8))),
                    Optional.of(money(prices[product][line]))));
        }
        return new UnitCostInput(
                CURRENCY,
                materials,
                List.of(new ComponentInput("magnet", BigDecimal.valueOf(4), Optional.of(money("0.12")))),
                new UnitTimes(
                        PrintTime.ofSeconds(600 + random.nextInt(54_000)),
                        PrintTime.ofMinutes(1 + random.nextInt(20)),
                        PrintTime.ofMinutes(1 + random.nextInt(10)),
                        1 + random.nextInt(9)),
                rates(random),
                List.of());
    }

    private static CostingRates rates(Random random) {
        return new CostingRates(
                money("18.50"),
                new MachineRates(BigDecimal.valueOf(120), money("0.285"), money("0.11"), money("0.04")),
                Percentage.ofPercent(BigDecimal.valueOf(random.nextInt(12))),
                new OverheadRates(Percentage.ofPercent("8"), money("0"), money("0")),
                CostBasis.WEIGHTED_AVERAGE);
    }

    private static BigMoney money(String amount) {
        return money(new BigDecimal(amount));
    }

    private static BigMoney money(BigDecimal amount) {
        return BigMoney.of(CURRENCY, amount.setScale(8, RoundingMode.UNNECESSARY));
    }

    private int turn() {
        next = (next + 1) % PRODUCTS;
        return next;
    }

    /** Breakdown with parts, rounded parts and gaps; its lines are written out when they are read. */
    @Benchmark
    public CostBreakdown fullBreakdown() {
        return CostFormula.unitCost(inputs[turn()]);
    }

    /** The breakdown with its lines written out. */
    @Benchmark
    public List<CostLine> fullBreakdownWithLines() {
        return fullBreakdown().lines();
    }

    /** The same formula without lines, reasons, rounded parts and exactness: what the figures alone cost. */
    @Benchmark
    public BigDecimal bareFormula() {
        UnitCostInput input = inputs[turn()];
        CostingRates rates = input.rates();
        MachineRates machine = rates.machine();
        BigDecimal material = BigDecimal.ZERO;
        for (MaterialInput line : input.materials()) {
            BigDecimal grams = line.weight()
                    .value()
                    .multiply(BigDecimal.ONE.add(line.waste().fraction()));
            material =
                    material.add(grams.multiply(line.costPerGram().orElseThrow().getAmount()));
        }
        ComponentInput part = input.components().get(0);
        BigDecimal components =
                part.quantity().multiply(part.unitCost().orElseThrow().getAmount());
        BigDecimal hours = hours(input.times().print());
        BigDecimal labour = hours(input.times().setup())
                .divide(BigDecimal.valueOf(input.times().unitsPerPlate()), DECIMALS, RoundingMode.HALF_UP)
                .add(hours(input.times().handling()))
                .multiply(rates.labourPerHour().getAmount());
        BigDecimal perHour = machine.powerWatts()
                .movePointLeft(3)
                .multiply(machine.tariffPerKilowattHour().getAmount())
                .add(machine.depreciationPerHour().getAmount())
                .add(machine.maintenancePerHour().getAmount());
        BigDecimal exposed = material.add(hours.multiply(perHour));
        BigDecimal failing = rates.failure().fraction();
        BigDecimal failure =
                exposed.multiply(failing).divide(BigDecimal.ONE.subtract(failing), DECIMALS, RoundingMode.HALF_UP);
        return exposed.add(components)
                .add(labour)
                .add(failure)
                .multiply(BigDecimal.ONE.add(rates.overhead().fraction().fraction()))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal hours(PrintTime time) {
        return BigDecimal.valueOf(time.milliseconds()).divide(MILLISECONDS_PER_HOUR, DECIMALS, RoundingMode.HALF_UP);
    }

    /** The limit: six multiplications and additions and one rounding. */
    @Benchmark
    public BigDecimal bareSum() {
        int product = turn();
        BigDecimal sum = BigDecimal.ZERO;
        for (int line = 0; line < MATERIALS; line++) {
            sum = sum.add(grams[product][line].multiply(prices[product][line]));
        }
        return sum.setScale(2, RoundingMode.HALF_UP);
    }
}
