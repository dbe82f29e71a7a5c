package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.TestWorkshop;
import app.nozzly.material.Colour;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpoolMatchingTest {

    private final TestWorkshop test = new TestWorkshop();

    @Test
    void theTypeMustAgreeAndTheNearestColourWins() {
        add("eSUN", "PLA", "White", "#FFFFFF");
        add("eSUN", "PLA", "Orange", "#F4661B");
        add("eSUN", "PETG", "Orange", "#FF8000");
        assertEquals(List.of("FIL-002", "FIL-001"), codes(wanted("PLA", "", "#FF8000", "10")));
        assertEquals(List.of("FIL-003"), codes(wanted("petg", "", "#000000", "10")));
        assertEquals(List.of(), codes(wanted("ABS", "", "#FF8000", "10")));
    }

    @Test
    void namedVariantsBelongToTheirType() {
        add("eSUN", "PLA", "White", "#FFFFFF");
        assertEquals(List.of("FIL-001"), codes(wanted("PLA Silk", "", "#FFFFFF", "10")));
        assertEquals(List.of("FIL-001"), codes(wanted("PLA-CF", "", "#FFFFFF", "10")));
        assertEquals(List.of("FIL-001"), codes(wanted("PLA+", "", "#FFFFFF", "10")));
        assertEquals(List.of(), codes(wanted("PLAX", "", "#FFFFFF", "10")));
        assertEquals(List.of("FIL-001"), codes(wanted("", "", "", "10")));
    }

    @Test
    void amongEqualColoursBrandThenEnoughThenOpenedThenNumberDecides() {
        add("eSUN", "PLA", "White", "#FFFFFF");
        add("Prusament", "PLA", "White", "#FFFFFF");
        add("eSUN", "PLA", "White", "#FFFFFF");
        test.spools.use(test.context, "1", SpoolUse.now(Grams.of(950), "Print"));
        assertEquals(List.of("FIL-003", "FIL-001", "FIL-002"), codes(wanted("PLA", "eSUN PLA+ HS", "#FFFFFF", "100")));
        assertEquals(List.of("FIL-001", "FIL-002", "FIL-003"), codes(wanted("PLA", "", "#FFFFFF", "20")));
    }

    @Test
    void spoolsOutOfUseDoNotServe() {
        add("eSUN", "PLA", "White", "#FFFFFF");
        test.spools.deactivate(test.context, "1", Optional.empty());
        assertEquals(List.of(), codes(wanted("PLA", "", "#FFFFFF", "10")));
    }

    @Test
    void anUnreadableColourIsAsFarAsAnUnknownOne() {
        add("eSUN", "PLA", "White", "#FFFFFF");
        add("eSUN", "PLA", "Black", "#000000");
        assertEquals(List.of("FIL-001", "FIL-002"), codes(wanted("PLA", "", "#12", "10")));
        assertEquals(List.of("FIL-001", "FIL-002"), codes(wanted("PLA", "", "#GGGGGG", "10")));
    }

    private void add(String brand, String type, String colour, String hex) {
        test.spools.add(
                test.context,
                NewSpool.of(FilamentDraft.of(brand, type, Colour.of(colour, hex)), Grams.of(1000), SpoolDetails.NONE));
    }

    private List<String> codes(FilamentWanted wanted) {
        List<Spool> all = test.spools.list(test.context, ListQuery.FIRST_PAGE).items();
        return SpoolMatching.candidates(all, wanted).stream().map(Spool::code).toList();
    }

    private static FilamentWanted wanted(String type, String brand, String hex, String grams) {
        return new FilamentWanted(present(type), present(brand), present(hex), Grams.of(grams));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
