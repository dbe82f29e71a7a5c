package app.nozzly.host.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.Nozzly;
import app.nozzly.context.OperationContext;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFieldDraft;
import app.nozzly.customfields.CustomFieldId;
import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.customfields.FieldType;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolImportTally;
import app.nozzly.inventory.SupplierId;
import app.nozzly.material.Colour;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.purchasing.SupplierDraft;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import app.nozzly.workshop.NewWorkshop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is exported and imported again is as it was: in the workshop itself, and in an empty one. */
class RoundTripTest {

    private static final JsonFormat JSON = new JsonFormat();
    private static final CurrencyUnit GBP = CurrencyUnit.GBP;
    private static final List<Function<ExportedSpools, byte[]>> FORMATS = List.of(
            SpoolTable::csv,
            SpoolTable::xlsx,
            exported -> JSON.write(exported.records().toList()));

    /** A workshop of its own. */
    private static final class Shop implements AutoCloseable {

        /** As every shop has them. */
        static final List<CustomField> FIELDS = Stream.of(FieldType.values())
                .map(type -> new CustomField(
                        new CustomFieldId(new UUID(0, type.ordinal())),
                        FieldOwner.SPOOL,
                        type.code(),
                        type.code(),
                        type,
                        Optional.empty(),
                        type == FieldType.CHOICE ? List.of("=A", "b, c") : List.of(),
                        type.ordinal(),
                        true,
                        true,
                        Version.INITIAL))
                .toList();

        /** Each shop knows its own by these names. */
        static final List<String> SUPPLIERS = List.of("=Seller, Ltd", "O'Neil \"& Söhne\"", "-5");

        private final Nozzly nozzly = Nozzly.builder().store(new MemoryStore()).build();
        private final List<SupplierId> sellers = new ArrayList<>();
        private final OperationContext context = nozzly.openWorkshop(NewWorkshop.of("EMBER", "Ember", GBP));
        private final SpoolImporting importing = new SpoolImporting(
                nozzly.transactions(),
                nozzly.spoolImport(),
                nozzly.customFields(),
                new WorkshopMoney(nozzly.workshops()),
                JSON);

        Shop() {
            SUPPLIERS.forEach(name -> sellers.add(
                    nozzly.suppliers().add(context, SupplierDraft.of(name, GBP)).id()));
            FIELDS.forEach(field -> nozzly.customFields()
                    .add(
                            context,
                            new CustomFieldDraft(
                                    field.owner(),
                                    field.key(),
                                    field.name(),
                                    field.type(),
                                    field.unit(),
                                    field.choices(),
                                    Optional.of(field.position()),
                                    true,
                                    true)));
        }

        /** A spool is generated with the place of its supplier among the names instead of its id. */
        void add(NewSpool spool) {
            Optional<SupplierId> seller = spool.details()
                    .supplier()
                    .map(place -> sellers.get((int) place.value().getLeastSignificantBits()));
            nozzly.spools()
                    .add(
                            context,
                            new NewSpool(
                                    spool.filament(),
                                    spool.described(),
                                    spool.code(),
                                    spool.initialWeight(),
                                    spool.remainingWeight(),
                                    spool.details().withSupplier(seller)));
        }

        ExportedSpools exported() {
            List<Spool> spools = all();
            return new ExportedSpools(spools, FIELDS, Optional.of(names(spools)));
        }

        Map<SupplierId, String> names(List<Spool> spools) {
            return nozzly.suppliers()
                    .names(
                            context,
                            spools.stream()
                                    .flatMap(spool -> spool.details().supplier().stream())
                                    .toList());
        }

        List<Spool> all() {
            return nozzly.spools().all(context);
        }

        ImportPlan load(byte[] file) {
            SpoolRows rows = importing.read(context, file, Set.of());
            return ImportPlan.of(rows, importing.apply(context, rows));
        }

        @Override
        public void close() {
            nozzly.close();
        }
    }

    @Property(tries = 60)
    void S9_exportedAndImportedAgainChangesNothing(@ForAll("shelves") List<NewSpool> shelf) {
        try (Shop shop = new Shop()) {
            shelf.forEach(shop::add);
            List<Spool> before = shop.all();
            for (Function<ExportedSpools, byte[]> format : FORMATS) {
                ImportPlan plan = shop.load(format.apply(shop.exported()));
                assertEquals(
                        new SpoolImportTally(0, 0, shelf.size(), 0),
                        plan.tally(),
                        () -> plan.lines().toString());
                assertEquals(before, shop.all());
            }
        }
    }

    @Property(tries = 30)
    void S9_exportedAndImportedElsewhereIsTheSameThere(@ForAll("shelves") List<NewSpool> shelf) {
        try (Shop shop = new Shop()) {
            shelf.forEach(shop::add);
            for (Function<ExportedSpools, byte[]> format : FORMATS) {
                try (Shop empty = new Shop()) {
                    ImportPlan plan = empty.load(format.apply(shop.exported()));
                    assertEquals(
                            new SpoolImportTally(shelf.size(), 0, 0, 0),
                            plan.tally(),
                            () -> plan.lines().toString());
                    assertEquals(seen(shop), seen(empty));
                }
            }
        }
    }

    private static List<List<Object>> seen(Shop shop) {
        List<Spool> spools = shop.all();
        Map<SupplierId, String> names = shop.names(spools);
        return spools.stream().map(spool -> seen(spool, names)).toList();
    }

    /** A spool without what belongs to its workshop alone. */
    private static List<Object> seen(Spool spool, Map<SupplierId, String> names) {
        return List.of(
                spool.code(),
                spool.filament().key(),
                spool.filament().name(),
                spool.filament().colour(),
                spool.filament().densityGramsPerCubicCentimetre(),
                spool.initialWeight(),
                spool.remaining(),
                spool.details().withSupplier(Optional.empty()),
                spool.details().supplier().map(names::get),
                spool.active());
    }

    @Provide
    Arbitrary<List<NewSpool>> shelves() {
        return spools().list().ofMinSize(1).ofMaxSize(8);
    }

    private Arbitrary<NewSpool> spools() {
        return Combinators.combine(
                        filaments(),
                        grams("0.000000001", "100000"),
                        details(),
                        Arbitraries.integers().between(0, 100))
                .as((filament, initial, details, percent) -> new NewSpool(
                        Optional.empty(),
                        Optional.of(filament),
                        Optional.empty(),
                        Optional.of(initial),
                        Optional.of(Grams.rounded(initial.value()
                                .multiply(BigDecimal.valueOf(percent))
                                .movePointLeft(2))),
                        details));
    }

    private Arbitrary<FilamentDraft> filaments() {
        return Combinators.combine(
                        texts(40).filter(text -> !text.isBlank()),
                        texts(60),
                        Arbitraries.of("PLA", "PETG", "ABS"),
                        colours(),
                        texts(20).optional(),
                        Arbitraries.of("1.75", "2.85", "0.001", "10")
                                .map(BigDecimal::new)
                                .optional(),
                        Arbitraries.of("1.24", "0.0001", "30")
                                .map(BigDecimal::new)
                                .optional())
                .as((brand, name, type, colour, finish, diameter, density) -> new FilamentDraft(
                        brand,
                        name,
                        type,
                        colour,
                        finish,
                        diameter,
                        density,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Grams.of(193)),
                        Optional.empty()));
    }

    private Arbitrary<Colour> colours() {
        return Combinators.combine(
                        texts(30),
                        Arbitraries.of("#000000", "#FFFFFF80", "#A1B2C3").list().ofMaxSize(3),
                        Arbitraries.of(Colour.Pattern.class).optional())
                .as((name, codes, pattern) -> new Colour(name, codes, pattern.filter(any -> codes.size() > 1)));
    }

    private Arbitrary<SpoolDetails> details() {
        return Combinators.combine(
                        grams("0", "99999").optional(),
                        money().optional(),
                        money().optional(),
                        Arbitraries.of("1970-01-01", "2026-02-28", "2200-12-31")
                                .map(LocalDate::parse)
                                .optional(),
                        texts(100).optional(),
                        texts(100).optional(),
                        texts(2000).optional(),
                        Arbitraries.of("1970-01-01T00:00:00Z", "2026-11-20T09:30:00.123456Z")
                                .map(Instant::parse)
                                .optional())
                .as((reel, cost, landed, day, place, lot, notes, opened) ->
                        new SpoolDetails(reel, cost, landed, day, place, lot, notes, opened))
                .flatMap(details -> custom().map(details::withCustom))
                .flatMap(details -> sellers().map(details::withSupplier));
    }

    private static Arbitrary<Optional<SupplierId>> sellers() {
        return Arbitraries.integers()
                .between(0, Shop.SUPPLIERS.size() - 1)
                .map(place -> new SupplierId(new UUID(0, place)))
                .optional();
    }

    /** Some have a value of each field, some of none. */
    private static Arbitrary<Map<String, CustomValue>> custom() {
        Arbitrary<Map<String, CustomValue>> full = Combinators.combine(
                        texts(900).filter(text -> !text.isBlank()),
                        Arbitraries.longs().between(-999_999_999_999_999_999L, 999_999_999_999_999_999L),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1000000"), new BigDecimal("999999999999999999"))
                                .ofScale(12),
                        Arbitraries.of("0001-01-01", "2026-02-28", "9999-12-31").map(LocalDate::parse),
                        Arbitraries.of(true, false),
                        Arbitraries.of("=A", "b, c"))
                .as((text, whole, decimal, day, flag, choice) -> Map.of(
                        "text", CustomValue.text(text),
                        "integer", CustomValue.number(BigDecimal.valueOf(whole)),
                        "decimal", CustomValue.number(decimal),
                        "date", CustomValue.date(day),
                        "boolean", CustomValue.flag(flag),
                        "choice", CustomValue.text(choice)));
        return Arbitraries.oneOf(Arbitraries.just(Map.of()), full);
    }

    private static Arbitrary<Money> money() {
        return Arbitraries.longs().between(0, 999_999_999L).map(pence -> Money.ofMinor(GBP, pence));
    }

    private static Arbitrary<Grams> grams(String least, String most) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(least), new BigDecimal(most))
                .ofScale(9)
                .map(Grams::of);
    }

    /** Texts that programs trip over. */
    private static Arbitrary<String> texts(int longest) {
        Arbitrary<String> nasty = Arbitraries.of(
                "=1+1",
                "+49 30",
                "-5",
                "-x",
                "@SUM(A1)",
                "'=1",
                "''=1",
                "'",
                "\"",
                "a\"b\"\"c",
                "a,b;c\td",
                "x\ny",
                "x\r\ny",
                "x\ry",
                "  y  ",
                "",
                "_x000D_",
                "_x005F_x000D_",
                "\u0001\u001f",
                "0012",
                "1e5",
                "true",
                "12,5",
                "01.02.2026",
                "\uFF1D1",
                "\uD83D\uDE00 ü 码",
                "\u00a0z\u00a0",
                "\\N",
                "null",
                "#REF!",
                "</t>&amp;<![CDATA[",
                "\uFEFFbom");
        Arbitrary<String> any =
                Arbitraries.strings().withChars("=+-@'\"\t\r\n,;_ xX0aé€码").ofMaxLength(Math.min(longest, 30));
        return Arbitraries.oneOf(nasty, any).map(text -> text.substring(0, Math.min(longest, text.length())));
    }
}
