package app.nozzly.persistence.contract;

import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.CostBasis;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.context.Actor;
import app.nozzly.context.TenantId;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.ReelMaterial;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolId;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialKey;
import app.nozzly.material.MaterialType;
import app.nozzly.material.TemperatureRange;
import app.nozzly.pricing.ChannelId;
import app.nozzly.pricing.ChannelKind;
import app.nozzly.pricing.ChannelTerms;
import app.nozzly.pricing.OwnFeeSchedule;
import app.nozzly.pricing.PriceRule;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.Version;
import app.nozzly.workshop.Workshop;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Valid objects by chance, replayable from a seed. What a store may bound is kept modest: times have whole microseconds, words are lower-case letters so
 * that every collation sorts them alike. Not thread-safe.
 */
public final class Samples {

    /** System property that fixes the seed. */
    public static final String SEED = "nozzly.seed";

    /** Text in several scripts, with what search patterns, escapes and separators use; 43 characters. */
    public static final String AWKWARD = "Ünï-码 Ωмега 🧵 100%_\\ 'q' \"d\" <b>&amp; a|b;c";

    private static final List<String> TYPES = List.of("PLA", "PETG", "TPU", "ASA");
    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.GBP, CurrencyUnit.JPY, CurrencyUnit.of("KWD"), CurrencyUnit.EUR);

    private final Random random;

    public Samples(long seed) {
        this.random = new Random(seed);
    }

    /** From the seed of the system property {@link #SEED}, else a new one; the seed is printed. */
    public static Samples seeded() {
        long seed = Optional.ofNullable(System.getProperty(SEED))
                .map(Long::valueOf)
                .orElseGet(() -> new Random().nextLong());
        System.out.println(SEED + " = " + seed);
        return new Samples(seed);
    }

    /** Objects by chance for properties. */
    public static <T> Arbitrary<T> arbitrary(Function<Samples, T> sample) {
        return Arbitraries.longs().withoutEdgeCases().map(seed -> sample.apply(new Samples(seed)));
    }

    public Random random() {
        return random;
    }

    public boolean chance() {
        return random.nextBoolean();
    }

    /** From 0 up to but without the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    /** Ten lower-case letters. */
    public String word() {
        StringBuilder word = new StringBuilder();
        for (int index = 0; index < 10; index++) {
            word.append((char) ('a' + below(26)));
        }
        return word.toString();
    }

    public UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Present half of the time. */
    public <T> Optional<T> maybe(Supplier<T> value) {
        return chance() ? Optional.of(value.get()) : Optional.empty();
    }

    /** Between zero and a whole bound, with this many decimals. */
    public BigDecimal decimal(long bound, int scale) {
        BigInteger unscaled =
                BigInteger.valueOf(bound).multiply(BigInteger.TEN.pow(scale)).add(BigInteger.ONE);
        return new BigDecimal(new BigInteger(unscaled.bitLength() + 8, random).mod(unscaled), scale);
    }

    /** Above zero. */
    public Grams grams(long bound) {
        return Grams.of(decimal(bound, Grams.SCALE)).plus(Grams.of("0.000000001"));
    }

    public Percentage percentage() {
        return Percentage.ofFraction(decimal(1, Percentage.SCALE).min(new BigDecimal("0.99999999")));
    }

    public CurrencyUnit currency() {
        return oneOf(CURRENCIES);
    }

    public Money money(CurrencyUnit currency) {
        return Money.of(currency, decimal(99_999, currency.getDecimalPlaces()));
    }

    public BigMoney unitCost(CurrencyUnit currency) {
        return BigMoney.of(currency, decimal(999, 8));
    }

    /** Whole microseconds, within ten years of {@link StoreSuite#START}. */
    public Instant instant() {
        return StoreSuite.START.plus(below(315_000_000), ChronoUnit.SECONDS).plus(below(1_000_000), ChronoUnit.MICROS);
    }

    public LocalDate date() {
        return LocalDate.of(2020, 1, 1).plusDays(below(4000));
    }

    public PrintTime time() {
        return new PrintTime(below(1_000_000_000));
    }

    public Actor actor() {
        return new Actor(oneOf(List.of(Actor.Kind.values())), word(), word());
    }

    public Workshop workshop(TenantId tenant) {
        String code = uuid().toString().replace("-", "").substring(0, 12);
        ZoneId zone = ZoneId.of(oneOf(List.of("Europe/London", "Pacific/Chatham", "Z", "+05:45")));
        return new Workshop(tenant, code, word(), currency(), zone, chance(), Version.INITIAL);
    }

    public CostingPolicy policy(CurrencyUnit currency) {
        return new CostingPolicy(
                unitCost(currency),
                decimal(5_000, RateOverrides.POWER_SCALE),
                unitCost(currency),
                unitCost(currency),
                unitCost(currency),
                percentage(),
                percentage(),
                unitCost(currency),
                unitCost(currency),
                oneOf(List.of(CostBasis.values())),
                Version.INITIAL);
    }

    public MaterialType materialType() {
        return new MaterialType(
                word(),
                word(),
                decimal(29, MaterialType.DENSITY_SCALE).add(new BigDecimal("0.0001")),
                maybe(this::temperatures),
                maybe(this::temperatures),
                Version.INITIAL);
    }

    private TemperatureRange temperatures() {
        int lowest = below(300);
        return new TemperatureRange(lowest, lowest + below(300));
    }

    public Brand brand(long number) {
        return new Brand(new BrandId(uuid()), number, word(), Version.INITIAL);
    }

    public Filament filament(Brand brand, long number) {
        CurrencyUnit currency = currency();
        return new Filament(
                new FilamentId(uuid()),
                number,
                brand,
                word(),
                oneOf(TYPES),
                colour(),
                maybe(this::word),
                decimal(9, Filament.DIAMETER_SCALE).add(new BigDecimal("0.001")),
                decimal(29, MaterialType.DENSITY_SCALE).add(new BigDecimal("0.0001")),
                maybe(() -> money(currency)),
                maybe(() -> grams(10_000)),
                maybe(() -> grams(1_000)),
                maybe(() -> unitCost(currency)),
                Version.INITIAL);
    }

    public Colour colour() {
        List<String> codes = new ArrayList<>();
        for (int count = below(4); count > 0; count--) {
            codes.add(String.format("#%06X", below(0x1000000)));
        }
        return new Colour(
                word(),
                codes,
                codes.size() > 1 ? maybe(() -> oneOf(List.of(Colour.Pattern.values()))) : Optional.empty());
    }

    /** With an empty balance, as a store inserts it. */
    public Spool spool(Filament filament, long number) {
        return new Spool(
                new SpoolId(uuid()),
                number,
                filament,
                grams(5_000),
                Grams.ZERO,
                Grams.ZERO,
                spoolDetails(),
                chance(),
                Version.INITIAL);
    }

    public ReelType reelType() {
        return new ReelType(
                new ReelTypeId(uuid()),
                word(),
                maybe(this::word),
                oneOf(List.of(ReelMaterial.values())),
                grams(1_000),
                maybe(this::word),
                chance(),
                Version.INITIAL);
    }

    public SpoolDetails spoolDetails() {
        CurrencyUnit currency = currency();
        return new SpoolDetails(
                        maybe(() -> grams(1_000)),
                        maybe(() -> money(currency)),
                        maybe(() -> money(currency)),
                        maybe(this::date),
                        maybe(this::word),
                        maybe(this::word),
                        maybe(this::word),
                        maybe(this::instant))
                .withDriedAt(maybe(this::date));
    }

    public NewMovement movement(SpoolId spool, Grams delta) {
        return new NewMovement(
                new MovementId(uuid()),
                spool,
                oneOf(List.of(MovementType.values())),
                delta,
                maybe(this::word),
                maybe(() -> new Reference(word(), word())),
                Optional.empty(),
                instant(),
                instant(),
                actor());
    }

    /** Without sub-products and without a line that insists on a spool. */
    public Product product() {
        CurrencyUnit currency = currency();
        return new Product(
                new ProductId(uuid()),
                new ProductDetails(
                        word(),
                        word(),
                        maybe(this::word),
                        maybe(() -> oneOf(List.of("lamps", "toys", "tools"))),
                        listOf(3, this::word)),
                new BillOfMaterials(listOf(3, this::materialLine), listOf(3, () -> componentLine(currency)), List.of()),
                new ProductionTimes(1 + below(100), time(), time(), time()),
                rates(currency),
                chance(),
                chance(),
                Version.INITIAL);
    }

    public RateOverrides rates(CurrencyUnit currency) {
        return new RateOverrides(
                maybe(() -> unitCost(currency)),
                maybe(() -> decimal(5_000, RateOverrides.POWER_SCALE)),
                maybe(this::percentage),
                maybe(this::percentage),
                maybe(() -> oneOf(List.of(CostBasis.values()))));
    }

    public MaterialLine materialLine() {
        MaterialKey key = new MaterialKey(
                oneOf(TYPES),
                maybe(this::word),
                maybe(this::word),
                maybe(this::word),
                maybe(() -> new BigDecimal("1.750")));
        return new MaterialLine(uuid(), key, Optional.empty(), grams(1_000), percentage(), below(64));
    }

    public ComponentLine componentLine(CurrencyUnit currency) {
        return new ComponentLine(
                uuid(), word(), decimal(1_000, ComponentLine.QUANTITY_SCALE), maybe(() -> unitCost(currency)));
    }

    public SalesChannel channel() {
        CurrencyUnit currency = currency();
        Map<String, String> facts = new TreeMap<>();
        listOf(3, this::word).forEach(name -> facts.put(name, word()));
        ChannelTerms terms = new ChannelTerms(
                maybe(this::word),
                percentage(),
                chance(),
                money(currency),
                money(currency),
                maybe(() -> oneOf(List.of(".99", "9.95", ".00"))),
                facts);
        return new SalesChannel(
                new ChannelId(uuid()),
                word(),
                oneOf(List.of(ChannelKind.values())),
                currency,
                terms,
                chance(),
                Version.INITIAL);
    }

    public PriceRule priceRule(ProductId product, ChannelId channel) {
        return new PriceRule(
                product,
                channel,
                oneOf(List.of(PriceRule.Kind.values())),
                decimal(10_000, PriceRule.VALUE_SCALE),
                Version.INITIAL);
    }

    public OwnFeeSchedule feeSchedule() {
        return new OwnFeeSchedule(word(), word(), Version.INITIAL);
    }

    public CommandRecord commandRecord() {
        return new CommandRecord(word(), word(), word(), instant());
    }

    /** Up to this many. */
    public <T> List<T> listOf(int most, Supplier<T> value) {
        List<T> list = new ArrayList<>();
        for (int count = below(most + 1); count > 0; count--) {
            list.add(value.get());
        }
        return List.copyOf(list);
    }
}
