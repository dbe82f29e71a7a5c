package app.nozzly.host.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SpoolImportApiTest {

    private static final String TWO = "Spool ID;Material;Brand;Colour;Initial weight (g);Remaining (g);Price;Shelf\r\n"
            + "FIL-001;PLA;Prusament;Schwarz;1.000;812,5;24,99;A\r\n"
            + ";PETG;Sunlu;Blue;1000;;;B\r\n";

    private static ExchangeHost site;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = new ExchangeHost(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void openWorkshop() {
        site.host.openAnother();
    }

    @Test
    void fieldsOfTheWorkshopsOwnHaveColumns() {
        site.host.post("/custom-fields", "{'entity':'spool','key':'bin','name':'Bin','type':'text'}");
        site.host.post("/custom-fields", "{'entity':'spool','key':'age','name':'Age','type':'integer'}");
        String head = "material_type,brand,custom.bin,Custom.Age\n";
        Answer done = site.send("", "a.csv", head + "PLA,Prusament,A 3,12\nPLA,Prusament,,4\n");
        assertEquals(200, done.status(), done.text());
        assertEquals("A 3", site.host.get("/spools/1").at("/custom/bin"));
        assertEquals("4", site.host.get("/spools/2").at("/custom/age"));
        String csv = site.host.get("/spools/export?custom.age=5..").text();
        assertTrue(csv.contains("filament_id,custom.bin,custom.age"), csv);
        assertTrue(csv.contains(",A 3,12"), csv);
        assertTrue(!csv.contains("FIL-002"), csv);
        assertTrue(site.host.get("/spools/export?format=json").text().contains("\"custom\":{\"age\":12"));
        Answer wrong = site.send("", "a.csv", "spool_id,custom.age\nFIL-001,old\nFIL-002,\n");
        assertEquals("400 validation_failed /rows/2/custom/age", wrong.refusal());
        assertEquals("4", site.host.get("/spools/2").at("/custom/age"));
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        Answer plan = site.send("?dry_run=true", "spools.csv", TWO);
        assertEquals(200, plan.status(), plan.text());
        assertEquals("false", plan.at("/applied"));
        assertEquals("2", plan.at("/created"));
        assertEquals("Shelf", plan.at("/ignored_columns/0"));
        assertEquals("FIL-001", plan.at("/lines/0/spool_id"));
        assertEquals("0", site.host.get("/spools").at("/total"));
    }

    @Test
    void semicolonsGoWithDecimalCommas() {
        Answer done = site.send("", "spools.csv", TWO);
        assertEquals("true 2", done.at("/applied") + " " + done.at("/created"), done.text());
        Answer spool = site.host.get("/spools/FIL-001");
        assertEquals("1000", spool.at("/initial_weight_g"));
        assertEquals("812.5", spool.at("/remaining_weight_g"));
        assertEquals("24.99", spool.at("/purchase_cost/amount"));
        assertEquals("1000", site.host.get("/spools/FIL-002").at("/remaining_weight_g"));
        assertEquals("2 unchanged, 0 new", again(TWO.replace(";PETG", "FIL-002;PETG")));
    }

    private static String again(String content) {
        Answer done = site.send("", "spools.csv", content);
        return done.at("/unchanged") + " unchanged, " + done.at("/created") + " new";
    }

    @Test
    void aFileWithAMistakeChangesNothingUnlessItsRowIsLeftOut() {
        String faulty = "spool_id,material_type,remaining_weight_g,purchase_date\n"
                + "FIL-001,PLA,900,2026-02-30\nFIL-002,PLA,lots,\nFIL-003,PLA,900,\n";
        Answer refused = site.send("", "spools.csv", faulty);
        assertEquals("400 validation_failed /rows/2/purchase_date /rows/3/remaining_weight_g", refused.refusal());
        assertTrue(refused.text().contains("lots is no number"), refused.text());
        assertEquals("0", site.host.get("/spools").at("/total"));
        Answer plan = site.send("?dry_run=true", "spools.csv", faulty);
        assertEquals("3", plan.at("/errors/1/row"));
        assertEquals("lots", plan.at("/errors/1/value"));
        Answer done = site.send("?skip_errors=true", "spools.csv", faulty);
        assertEquals("1 new, 2 refused", done.at("/created") + " new, " + done.at("/refused") + " refused");
        assertEquals("900", site.host.get("/spools/FIL-003").at("/remaining_weight_g"));
    }

    @Test
    void X7_aRepeatedImportHasItsEffectOnce() {
        Answer first = site.send("", "spools.csv", TWO, "Idempotency-Key", "once");
        Answer second = site.send("", "spools.csv", TWO, "Idempotency-Key", "once");
        assertEquals(first.text(), second.text());
        assertEquals("2", site.host.get("/spools").at("/total"));
    }

    @Test
    void manyRowsAreImportedByAJob() {
        String many = "material_type,brand,initial_weight_g,notes\n"
                + IntStream.range(0, 1201)
                        .mapToObj(n -> "PLA,Ember," + (500 + n) + ",row " + n)
                        .collect(Collectors.joining("\n"));
        Answer accepted = site.send("", "spools.csv", many);
        assertEquals(202, accepted.status(), accepted.text());
        assertEquals("/api/v1/jobs/" + accepted.at("/job_id"), accepted.header("Location"));
        Answer job = site.ended(accepted.at("/job_id"));
        assertEquals(
                "1201 spools added, 0 changed, 0 as they were.",
                job.at("/outcome").replace(",201", "201"));
        assertEquals("1201", job.at("/progress/done"));
        assertEquals("1201", site.host.get("/spools").at("/total"));
        Answer page = site.host.exchange("GET", "/jobs/" + accepted.at("/job_id"), "");
        assertTrue(page.text().contains("href=\"/spools\""), "the way to what was done");
    }

    @Test
    void whatIsExportedIsImportedWithoutAChange() {
        site.send("", "spools.csv", TWO);
        for (String format : new String[] {"csv", "json"}) {
            String file = site.host.get("/spools/export?format=" + format).text();
            Answer again = site.send("", "spools." + format, file);
            assertEquals("2", again.at("/unchanged"), again.text());
        }
    }

    @Test
    void anExportKeepsToTheFiltersOfTheList() {
        site.send("", "spools.csv", TWO);
        String file = site.host
                .get("/spools/export?format=csv&material_type=PETG&is_active=true&q=sunlu")
                .text();
        assertFalse(file.contains("FIL-001"), file);
        assertTrue(file.contains("FIL-002"), file);
        assertEquals(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                site.host.get("/spools/export?format=xlsx").header("Content-Type"));
    }

    @Test
    void whatSpoolmanExportsIsUnderstood() {
        String file =
                "archived,comment,filament.color_hex,filament.density,filament.diameter,filament.id,filament.material,"
                        + "filament.name,filament.spool_weight,filament.vendor.name,filament.weight,id,initial_weight,location,lot_nr,price,"
                        + "remaining_weight,used_weight\n"
                        + "False,dry,1a1a2e,1.24,1.75,7,PLA,Galaxy Black,193,Prusament,1000,12,,Rack A,L-7,24.99,750,250\n";
        Answer done = site.send("", "spoolman.csv", file);
        assertEquals("1", done.at("/created"), done.text());
        Answer spool = site.host.get("/spools/1");
        assertEquals("Galaxy Black", site.host.get("/filaments/1").at("/name"));
        assertEquals("750 of 1000", spool.at("/remaining_weight_g") + " of " + spool.at("/initial_weight_g"));
        assertEquals("#1A1A2E", spool.at("/color_hex"));
        assertEquals(
                "Rack A L-7 dry",
                spool.at("/storage_location") + " " + spool.at("/lot_number") + " " + spool.at("/notes"));
    }

    @Test
    void whatIsNoFileOfSpoolsIsRefusedWithARemedy() {
        assertEquals(
                "400 validation_failed /file",
                site.send("", "a.csv", "just,words\n1,2\n").refusal());
        assertEquals(
                "400 validation_failed /file",
                site.send("", "a.csv", "spool_id\n").refusal());
        assertEquals("422 unreadable_file /file", site.send("", "a.json", "{}").refusal());
        assertEquals(
                "422 unreadable_file /file",
                site.send("", "a.json", "[{\"brand\":").refusal());
        assertEquals(
                "422 unreadable_file /file",
                site.send("", "a.xlsx", "PK nothing").refusal());
        assertEquals(
                "413 too_large /file",
                site.send("", "a.csv", "spool_id," + "x,".repeat(5000) + "\n1\n")
                        .refusal());
    }

    @Test
    void S9_anExportHoldsEverySpoolAndRunsNothing() {
        site.host.post(
                "/spools",
                "{'material_type':'PLA','brand':'Prusament','color':'Galaxy Black','color_hex':'#1A1A2E','initial_weight_g':1000,"
                        + "'purchase_cost':'24.99','purchase_date':'2026-10-01','storage_location':'Rack A','lot_number':'L-77',"
                        + "'notes':'=1+1, or so','empty_spool_weight_g':186}");
        site.host.post("/spools", "{'material_type':'PETG','brand':'Sunlu','color':'Blue'}");
        site.host.delete("/spools/2");
        Answer csv = site.host.get("/spools/export?format=csv");
        assertTrue(csv.header("Content-Type").startsWith("text/csv"));
        assertTrue(csv.header("Content-Disposition").contains("spools.csv"));
        List<String> lines = csv.text().lines().toList();
        assertTrue(
                lines.get(1)
                        .startsWith(
                                "FIL-001,PLA,Prusament,,Galaxy Black,#1A1A2E,,,,1.75,1.24,1000,1000,100,0,1000,186,,24.99,,GBP,"
                                        + "0.02499000,2026-10-01,,Rack A,L-77,\"'=1+1, or so\",,,true,1,"),
                lines.get(1));
        assertTrue(lines.get(2).startsWith("FIL-002,PETG,Sunlu,,Blue,"));
        assertTrue(lines.get(2).contains(",false,2,"));
        Answer json = site.host.get("/spools/export?format=json");
        assertEquals("=1+1, or so", json.at("/0/notes"));
        assertEquals("FIL-002", json.at("/1/spool_id"));
        assertEquals(400, site.host.get("/spools/export?format=xml").status());
    }
}
