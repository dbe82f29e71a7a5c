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
import app.nozzly.material.Colour;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import app.nozzly.workshop.NewWorkshop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final List<Function<List<Spool>, byte[]>> FORMATS = List.of(
            spools -> SpoolTable.csv(spools, Shop.FIELDS),
            spools -> SpoolTable.xlsx(spools, Shop.FIELDS),
            spools -> JSON.write(spools.stream().map(SpoolRecordJson::of).toList()));

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

        private final Nozzly nozzly = Nozzly.builder().store(new MemoryStore()).build();
        private final OperationContext context = nozzly.openWorkshop(NewWorkshop.of("EMBER", "Ember", GBP));
        private final SpoolImporting importing = new SpoolImporting(
                nozzly.transactions(),
                nozzly.spoolImport(),
                nozzly.customFields(),
                new WorkshopMoney(nozzly.workshops()),
                JSON);

        Shop() {
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

        List<Spool> all() {
            return nozzly.spools().all(context);
        }

        ImportPlan load(byte[] file) {
            SpoolRows rows = importing.read(context, file);
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
            shelf.forEach(spool -> shop.nozzly.spools().add(shop.context, spool));
            List<Spool> before = shop.all();
            for (Function<List<Spool>, byte[]> format : FORMATS) {
                ImportPlan plan = shop.load(format.apply(before));
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
            shelf.forEach(spool -> shop.nozzly.spools().add(shop.context, spool));
            for (Function<List<Spool>, byte[]> format : FORMATS) {
                try (Shop empty = new Shop()) {
                    ImportPlan plan = empty.load(format.apply(shop.all()));
                    assertEquals(
                            new SpoolImportTally(shelf.size(), 0, 0, 0),
                            plan.tally(),
                            () -> plan.lines().toString());
                    assertEquals(
                            shop.all().stream().map(RoundTripTest::seen).toList(),
                            empty.all().stream().map(RoundTripTest::seen).toList());
                }
            }
        }
    }

    /** A spool without what belongs to its workshop alone. */
    private static List<Object> seen(Spool spool) {
        return List.of(
                spool.code(),
                spool.filament().key(),
                spool.filament().name(),
                spool.filament().colour(),
                spool.filament().densityGramsPerCubicCentimetre(),
                spool.initialWeight(),
                spool.remaining(),
                spool.details(),
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
                .flatMap(details -> custom().map(details::withCustom));
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
