package app.nozzly.host.spoolman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class SpoolmanApiTest {

    private static SpoolmanHost site;

    private FakeSpoolman spoolman;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = new SpoolmanHost(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void openWorkshop() {
        site.host.openAnother();
        spoolman = new FakeSpoolman();
        spoolman.vendor(1, "'name':'Ember','empty_spool_weight':212.0,'comment':'fast'");
        spoolman.vendor(2, "'name':'Idle Reels'");
        String ember = "'vendor':" + spoolman.vendors.get(0).replace('"', '\'') + ",";
        spoolman.filament(
                1,
                ember + "'name':'Night','material':'PLA','price':24.99,'density':1.24,'diameter':1.75,'weight':1000.0,"
                        + "'spool_weight':193.0,'color_hex':'1A1A2E','article_number':'EM-1','settings_bed_temp':60");
        spoolman.filament(
                2,
                ember + "'name':'Dusk','material':'PETG','density':1.27,'diameter':1.75,'weight':750.0,"
                        + "'multi_color_hexes':'FF0000,00FF00','multi_color_direction':'longitudinal'");
        spoolman.filament(3, "'name':'Left over','material':'pla','density':1.24,'diameter':2.85");
    }

    @AfterEach
    void close() {
        spoolman.close();
    }

    private void fillShelf() {
        spoolman.spool(
                11,
                1,
                "'remaining_weight':640.5,'used_weight':359.5,'initial_weight':1000.0,'price':19.9,'location':'Shelf A',"
                        + "'lot_nr':'L-7','comment':'dry','first_used':'2026-10-20T10:15:30Z','archived':false,"
                        + "'last_used':'2026-11-01T00:00:00Z','remaining_length':214000.1,'used_length':120000.5,"
                        + "'extra':{'tag':'x'}");
        spoolman.spool(12, 2, "'used_weight':99.9,'archived':false");
        spoolman.archived(14, 1, "'remaining_weight':0.0,'used_weight':1100.0");
    }

    @Test
    void everythingThatHasAPlaceComesAndTheRestIsSaid() {
        fillShelf();
        Answer done = site.read("", spoolman.url() + "/", ",'archived':true");
        assertEquals("200 true", done.status() + " " + done.at("/applied"), done.text());
        assertEquals("0.26.1", done.at("/version"));
        assertEquals("3 0 0 0", counts(done));
        assertEquals("3 0 0", filaments(done));
        assertEquals("3", done.at("/brands"), "Ember, Idle Reels, and the one for filaments without a vendor");
        Answer first = site.host.get("/spools/1");
        assertEquals("640.5 of 1000", first.at("/remaining_weight_g") + " of " + first.at("/initial_weight_g"));
        Answer night = site.host.get("/filaments/1");
        assertEquals(
                "Ember Night #1A1A2E", first.at("/brand") + " " + night.at("/name") + " " + first.at("/color_hex"));
        assertEquals(
                "24.99 1000 193",
                night.at("/price/amount") + " " + night.at("/net_weight_g") + " " + night.at("/empty_spool_weight_g"));
        assertEquals("193", first.at("/empty_spool_weight_g"));
        assertEquals(
                "19.9 GBP",
                first.at("/purchase_cost/amount").replaceAll("0$", "") + " " + first.at("/purchase_cost/currency"));
        assertEquals(
                "Shelf A L-7 dry",
                first.at("/storage_location") + " " + first.at("/lot_number") + " " + first.at("/notes"));
        assertEquals("2026-10-20T10:15:30Z", first.at("/opened_at"));
        assertEquals("2026-10-12", first.at("/purchase_date"));
        assertEquals("Shelf A", site.host.get("/locations").at("/items/0/name"));
        Answer second = site.host.get("/spools/2");
        Answer dusk = site.host.get("/filaments/2");
        assertEquals("650.1 of 750", second.at("/remaining_weight_g") + " of " + second.at("/initial_weight_g"));
        assertEquals("212", second.at("/empty_spool_weight_g"), "the maker's reel");
        assertEquals(
                "#FF0000 #00FF00 gradient",
                dusk.at("/colors_hex/0") + " " + dusk.at("/colors_hex/1") + " " + dusk.at("/color_pattern"));
        Answer third = site.host.get("/spools/3");
        assertEquals("0 false", third.at("/remaining_weight_g") + " " + third.at("/is_active"));
        assertEquals("24.99", third.at("/purchase_cost/amount"), "the price of its filament");
        String left = done.at("/left_out").toString();
        assertEquals(
                "filament.article_number 1, filament.settings_bed_temp 1, spool.extra.tag 1, spool.last_used 1, vendor.comment 1",
                leftOut(done),
                left);
    }

    @Test
    void readAgainNothingChanges() {
        fillShelf();
        site.read("", spoolman.url(), ",'archived':true");
        String before =
                site.host.get("/spools").text() + site.host.get("/filaments").text();
        Answer preview =
                site.read("?dry_run=true", spoolman.url().replace("127.0.0.1", "localhost"), ",'archived':true");
        assertEquals("0 0 3 0", counts(preview), preview.text());
        Answer again = site.read("", spoolman.url() + "/api/v1", ",'archived':true");
        assertEquals("0 0 3 0", counts(again), again.text());
        assertEquals("0 3 0", filaments(again));
        assertEquals(
                before,
                site.host.get("/spools").text() + site.host.get("/filaments").text());
    }

    @Test
    void whatCameBeforeIsLeftAloneAndWhatIsNewIsAdded() {
        fillShelf();
        site.read("", spoolman.url(), "");
        spoolman.spool(11, 1, "'remaining_weight':600.25,'initial_weight':1000.0,'location':'Printer'");
        spoolman.spool(15, 1, "'remaining_weight':300.0,'initial_weight':1000.0");
        Answer preview = site.read("?dry_run=true", spoolman.url(), "");
        assertEquals("1 0 2 0", counts(preview), preview.text());
        Answer again = site.read("", spoolman.url(), "");
        assertEquals("1 0 2 0", counts(again), again.text());
        Answer spool = site.host.get("/spools/1");
        assertEquals(
                "640.5 Shelf A L-7",
                spool.at("/remaining_weight_g") + " " + spool.at("/storage_location") + " " + spool.at("/lot_number"));
        assertEquals("300", site.host.get("/spools/3").at("/remaining_weight_g"));
    }

    @Test
    void X7_underAKeyItIsImportedOnceAndAnsweredTheSame() {
        fillShelf();
        Answer first = keyed("spoolman-1");
        assertEquals("200 2 0 0 0", first.status() + " " + counts(first), first.text());
        Answer second = keyed("spoolman-1");
        assertEquals(first.text(), second.text());
        assertEquals("2", site.host.get("/spools").at("/total"));
    }

    @Test
    void aSourceThatFailedIsAskedAgainUnderTheSameKey() {
        fillShelf();
        spoolman.currencyStatus = 500;
        Answer failed = keyed("spoolman-2");
        assertEquals("422 unreadable_source /address", failed.refusal(), "without its currency its prices say nothing");
        spoolman.currencyStatus = 404;
        Answer done = keyed("spoolman-2");
        assertEquals("200 2 0 0 0", done.status() + " " + counts(done), done.text());
    }

    private Answer keyed(String key) {
        return site.host.post(
                "/spools/import/spoolman", "{'address':'" + spoolman.url() + "'}", "Idempotency-Key", key);
    }

    @Test
    void manyMakersAreImportedByAJobToo() {
        for (int id = 3; id <= 210; id++) {
            spoolman.vendor(id, "'name':'Maker " + id + "'");
        }
        spoolman.vendor(211, "'name':'" + "x".repeat(101) + "'");
        Answer refused = site.read("", spoolman.url(), "");
        assertEquals("400 validation_failed /vendors/0/name", refused.refusal());
        Answer accepted = site.read("?skip_errors=true", spoolman.url(), "");
        assertEquals(202, accepted.status(), accepted.text());
        Answer job = site.ended(accepted.at("/job_id"));
        assertTrue(job.at("/outcome").contains("3 filaments and 211 brands added."), job.text());
    }

    @Test
    void aSpoolWithoutAWeightIsRefusedWithWhatToDo() {
        fillShelf();
        spoolman.spool(13, 3, "'used_weight':20.0,'archived':false");
        Answer refused = site.read("", spoolman.url(), "");
        assertEquals("400 validation_failed /spools/13/initial_weight", refused.refusal());
        assertTrue(refused.text().contains("give its initial weight in Spoolman"), refused.text());
        assertEquals("0", site.host.get("/filaments").at("/total"));
        Answer rest = site.read("?skip_errors=true", spoolman.url(), "");
        assertEquals("2 0 0 1", counts(rest), rest.text());
        assertEquals(
                "spool 13 initial_weight",
                rest.at("/errors/0/thing") + " " + rest.at("/errors/0/spoolman_id") + " " + rest.at("/errors/0/field"));
    }

    @Test
    void materialsThatAreNotKnownAreNamedAndMadeOnRequest() {
        spoolman.filament(4, "'name':'Rock','material':'PLA-CF','density':1.29,'diameter':1.75,'weight':500.0");
        spoolman.spool(21, 4, "'remaining_weight':500.0,'archived':false");
        Answer plan = site.read("?dry_run=true", spoolman.url(), "");
        assertEquals("PLA-CF", plan.at("/unknown_types/0"), plan.text());
        assertEquals("0 0 0 1", counts(plan));
        assertEquals(
                "filament material PLA-CF",
                plan.at("/errors/0/thing") + " " + plan.at("/errors/0/field") + " " + plan.at("/errors/0/value"));
        assertEquals("filament.material PLA-CF", plan.at("/errors/1/field") + " " + plan.at("/errors/1/value"));
        assertEquals("1 0 0 0", counts(site.read("?dry_run=true", spoolman.url(), ",'new_types':true")));
        Answer done = site.read("", spoolman.url(), ",'new_types':true");
        assertEquals("PLA-CF", done.at("/material_types/0"), done.text());
        assertEquals("1.29", site.host.get("/material-types/PLA-CF").at("/density_g_cm3"));
        assertEquals("PLA-CF", site.host.get("/spools/1").at("/material_type"));
    }

    @Test
    void numbersAreKeptWhereTheyAreFree() {
        fillShelf();
        site.host.post("/spools", "{'spool_id':'12','material_type':'PLA','brand':'Mine','color':'Red'}");
        Answer done = site.read("", spoolman.url(), ",'keep_numbers':true");
        assertEquals("2 0 0 0", counts(done), done.text());
        assertEquals("Ember", site.host.get("/spools/11").at("/brand"));
        assertEquals("Mine", site.host.get("/spools/12").at("/brand"));
        assertEquals("PETG", site.host.get("/spools/13").at("/material_type"));
        assertEquals("0 0 2 0", counts(site.read("", spoolman.url(), ",'keep_numbers':true")));
    }

    @Test
    void pricesOfAnotherCurrencyStayBehind() {
        fillShelf();
        spoolman.currency = "EUR";
        Answer done = site.read("", spoolman.url(), "");
        assertEquals("", site.host.get("/spools/1").at("/purchase_cost/amount"));
        assertTrue(
                leftOut(done).contains("filament.price 1, ") && leftOut(done).contains("spool.price 1"), leftOut(done));
    }

    @Test
    void manySpoolsComeInPagesAndByAJob() {
        for (int id = 1; id <= 1200; id++) {
            spoolman.spool(id, 1 + id % 2, "'remaining_weight':" + (id % 700) + ".5,'archived':false");
        }
        Answer accepted = site.read("", spoolman.url(), "");
        assertEquals(202, accepted.status(), accepted.text());
        assertEquals(
                3,
                spoolman.asked.stream()
                        .filter(path -> path.startsWith("/api/v1/spool?"))
                        .count());
        Answer job = site.ended(accepted.at("/job_id"));
        assertEquals("done", job.at("/state"), job.text());
        assertTrue(
                job.at("/outcome")
                        .startsWith("1200 spools added, 0 changed, 0 as they were; 3 filaments and 3 brands added."),
                job.text());
        assertEquals("1203", job.at("/progress/done"));
        assertEquals("1200", site.host.get("/spools").at("/total"));
        Answer again = site.ended(site.read("", spoolman.url(), "").at("/job_id"));
        assertTrue(
                again.at("/outcome")
                        .startsWith("0 spools added, 0 changed, 1200 as they were; 0 filaments and 0 brands"),
                again.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/html | unreadable_source | is no Spoolman; give the address",
                "/other | unreadable_source | is no Spoolman; give the address",
                "/busy | unreadable_source | status 500 the database is locked",
                "/none | unreadable_source | status 404",
                "/lost | unreadable_source | sends on to http://169.254.169.254",
                "/bomb | unreadable_source | is no Spoolman"
            })
    void whatIsNoSpoolmanIsRefusedByItsAddress(String prefix, String code, String text) {
        Answer refused = site.read("", spoolman.url() + prefix, "");
        assertEquals("422 " + code + " /address", refused.refusal());
        assertTrue(refused.text().contains(text) && refused.text().contains("127.0.0.1"), refused.text());
    }

    @Test
    void aRedirectOnTheSameHostIsFollowed() {
        Answer moved = site.read("?dry_run=true", spoolman.url() + "/moved", "");
        assertTrue(spoolman.asked.contains("/api/v1/info"), moved.text());
    }

    private static String counts(Answer answer) {
        return String.join(
                " ",
                answer.at("/spools/created"),
                answer.at("/spools/changed"),
                answer.at("/spools/unchanged"),
                answer.at("/spools/refused"));
    }

    private static String filaments(Answer answer) {
        return String.join(
                " ", answer.at("/filaments/created"), answer.at("/filaments/known"), answer.at("/filaments/refused"));
    }

    private static String leftOut(Answer answer) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; !answer.at("/left_out/" + index + "/field").isEmpty(); index++) {
            text.append(index == 0 ? "" : ", ")
                    .append(answer.at("/left_out/" + index + "/field"))
                    .append(' ')
                    .append(answer.at("/left_out/" + index + "/count"));
        }
        return text.toString();
    }
}
