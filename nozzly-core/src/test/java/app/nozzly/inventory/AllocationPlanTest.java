package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.TestWorkshop;
import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of choice, by a table written by hand. */
class AllocationPlanTest {

    private static final Reference ORDER = new Reference("order", "1");

    private final TestWorkshop test = new TestWorkshop();
    private final Filament black =
            test.spool("Prusament", "PLA", "Black", "20.00").filament();
    private final Filament red = test.spool("eSUN", "PLA", "Red", "20.00").filament();

    /** {@code 250o/A}: 250 g of an opened spool of lot A; {@code 800}: 800 g on a spool that is full. */
    private Spool spool(int number, Filament filament, String text) {
        String[] parts = text.split("/");
        boolean opened = parts[0].endsWith("o");
        Grams remaining = Grams.of(parts[0].replace("o", ""));
        Optional<String> lot = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        SpoolDetails details = new SpoolDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lot,
                Optional.empty(),
                Optional.empty());
        return new Spool(
                new SpoolId(new UUID(9, number)),
                number,
                filament,
                opened ? Grams.of(5000) : remaining,
                remaining,
                Grams.ZERO,
                details,
                true,
                Version.INITIAL);
    }

    private List<Spool> spools(String text) {
        List<Spool> spools = new ArrayList<>();
        for (String one : text.split(" ")) {
            spools.add(spool(spools.size() + 1, black, one));
        }
        return spools;
    }

    private static String shown(AllocationPlan plan) {
        return plan.lines().stream()
                .flatMap(line -> line.shares().stream())
                .map(share -> share.spool().number() + ":"
                        + share.weight().forDisplay().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static AllocationLine line(String grams, LotRule lots) {
        return new AllocationLine(MaterialKey.ofType("PLA"), Grams.of(grams), ORDER, lots, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        // one that suffices: opened first, then the least, then the lowest number
        "1000 1000,              250,  1:250",
        "1000 400o,              250,  2:250",
        "900o 400o 300,          250,  2:250",
        "1000 800 900,           850,  3:850",
        "1000 200o,              250,  1:250",
        "400o 400o,              400,  1:400",
        // none suffices: the fullest opened one gives all, and the rest is chosen in the same way
        "200o 150o,              300,  1:200 2:100",
        "200o 150o 100o 250,     300,  1:200 3:100",
        "200o 250 1000,          1150, 1:200 3:950",
        "200o 500 600,           1000, 1:200 3:600 2:200",
        "0.5o 0.25o,             0.75, 1:0.5 2:0.25",
        // not enough
        "200o 150o,              350.001, ''"
    })
    void mixedLots(String shelf, String wanted, String expected) {
        AllocationPlan plan =
                AllocationPlan.of(AllocationRequest.all(List.of(line(wanted, LotRule.MIXED))), spools(shelf.strip()));
        assertEquals(expected, shown(plan));
    }

    @ParameterizedTest
    @CsvSource({
        "200o/A 300o/B 400/A,        250,  2:250",
        "200o/A 300o/B 400/A,        350,  3:350",
        "200o/A 300o/B 400/A,        450,  1:200 3:250",
        "200o/A 300o/B 250/A 250/B,  420,  1:200 3:220",
        "200o/A 300o/B 200/A 250/B,  420,  2:300 4:120",
        "300o 300o 300/A 300/A,      400,  3:300 4:100",
        "300o 300o,                  301,  ''",
    })
    void oneLot(String shelf, String wanted, String expected) {
        AllocationPlan plan =
                AllocationPlan.of(AllocationRequest.all(List.of(line(wanted, LotRule.SINGLE))), spools(shelf.strip()));
        assertEquals(expected, shown(plan));
    }

    @Test
    void aLotIsOfOneFilament() {
        List<Spool> shelf = List.of(spool(1, black, "300/A"), spool(2, red, "300/A"));
        AllocationPlan plan = AllocationPlan.of(AllocationRequest.all(List.of(line("301", LotRule.SINGLE))), shelf);
        assertEquals(List.of(new Shortage("PLA", Grams.of(301), Grams.of(300))), plan.shortages());
    }

    @Test
    void whatFewSpoolsCanServeGoesFirst() {
        List<Spool> shelf = List.of(spool(1, red, "500"), spool(2, black, "600"));
        AllocationLine any = AllocationLine.of(MaterialKey.ofType("pla"), Grams.of(500), ORDER);
        AllocationLine onlyRed = AllocationLine.of(MaterialKey.of("PLA", "red"), Grams.of(500), ORDER);
        AllocationPlan plan = AllocationPlan.of(AllocationRequest.all(List.of(any, onlyRed)), shelf);
        assertEquals("2:500 1:500", shown(plan), "in the order of the lines");
    }

    @Test
    void aLineThatWouldGoShortHasItsTurnFirst() {
        Filament redEsun = red;
        Filament blackEsun = test.spool("eSUN", "PLA", "Black", "20.00").filament();
        // Black of any maker may come from 1 or 2, eSUN of any colour from 2 or 3: if black took 2, the other would go
        // short.
        List<Spool> shelf = List.of(spool(1, black, "600"), spool(2, blackEsun, "600o"), spool(3, redEsun, "300"));
        AllocationLine anyBlack = AllocationLine.of(MaterialKey.of("PLA", "Black"), Grams.of(600), ORDER);
        AllocationLine anyEsun = AllocationLine.of(
                new MaterialKey("PLA", Optional.of("eSUN"), Optional.empty(), Optional.empty(), Optional.empty()),
                Grams.of(900),
                ORDER);
        AllocationPlan plan = AllocationPlan.of(AllocationRequest.all(List.of(anyBlack, anyEsun)), shelf);
        assertEquals("1:600 2:600 3:300", shown(plan));
    }

    @Test
    void whatOneLineTookIsGoneForTheNext() {
        List<Spool> shelf = List.of(spool(1, black, "500"));
        AllocationPlan plan = AllocationPlan.of(
                AllocationRequest.all(
                        List.of(line("300", LotRule.MIXED), line("300", LotRule.MIXED), line("100", LotRule.SINGLE))),
                shelf);
        // 300 and 100 are served, 100 are left of which 300 were needed.
        assertEquals(List.of(new Shortage("PLA", Grams.of(700), Grams.of(500))), plan.shortages());
        assertEquals(List.of(), plan.lines());
    }
}
