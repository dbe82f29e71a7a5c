package app.nozzly.host.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supplier of a spool on its way into files and back. */
@Tag("slow")
class SuppliersInFilesTest {

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
    void aSupplierIsNamedAsInTheListOfSuppliers() {
        String seller = site.host.post("/suppliers", "{'name':'Ember, Ltd'}").at("/id");
        String file = "spool_id,material_type,Seller\nFIL-001,PLA,\"EMBER, ltd\"\nFIL-002,PLA,\n";
        Answer plan = site.send("?dry_run=true", "a.csv", file);
        assertTrue(
                plan.text().contains("{\"field\":\"supplier\",\"after\":\"Ember, Ltd\"}"),
                "as it is spelled: " + plan.text());
        assertEquals(200, site.send("", "a.csv", file).status());
        assertEquals(seller, site.host.get("/spools/1").at("/supplier_id"));
        for (String format : new String[] {"csv", "json"}) {
            String exported = site.host.get("/spools/export?format=" + format).text();
            assertTrue(exported.contains("\"Ember, Ltd\""), exported);
            assertEquals("2", site.send("", "a." + format, exported).at("/unchanged"));
        }
        assertEquals("2", site.send("", "a.csv", "spool_id\nFIL-001\nFIL-002\n").at("/unchanged"));
        assertEquals(
                "1", site.send("", "a.csv", "spool_id,supplier\nFIL-001,\n").at("/changed"));
        assertEquals("", site.host.get("/spools/1").at("/supplier_id"));
    }

    @Test
    void aSupplierThatIsNotKnownIsRefusedWithItsRowColumnValueAndRemedy() {
        String file = "spool_id,material_type,Bought from\nFIL-001,PLA,Nobody\nFIL-002,PLA,\n";
        Answer plan = site.send("?dry_run=true", "a.csv", file);
        assertEquals("1 1", plan.at("/created") + " " + plan.at("/refused"), plan.text());
        assertEquals(
                "2 Bought from Nobody",
                plan.at("/errors/0/row") + " " + plan.at("/errors/0/column") + " " + plan.at("/errors/0/value"));
        assertEquals(
                "there is no supplier \"Nobody\"; correct the name, add it to the workshop's suppliers first, or take the column out of the file; an empty cell takes the supplier away",
                plan.at("/errors/0/message"));
        assertEquals(
                "400 validation_failed /rows/2/supplier",
                site.send("", "a.csv", file).refusal());
        assertEquals("0", site.host.get("/spools").at("/total"));
    }

    /** One database refuses the character zero wherever it is asked with: the whole file, and without saying where. */
    @Test
    void whatCannotBeStoredIsRefusedInItsCell() {
        site.host.post("/custom-fields", "{'entity':'spool','key':'bin','name':'Bin','type':'text'}");
        String file = "spool_id,material_type,supplier,notes,custom.bin\nFIL-001,PLA,a\u0000b,good,A\n"
                + "FIL-002,PLA,,x\u0000,A\nFIL-003,PLA,,,A\u0000\n";
        Answer plan = site.send("?dry_run=true", "a.csv", file);
        assertEquals(
                "2 supplier cell_character",
                plan.at("/errors/0/row") + " " + plan.at("/errors/0/column") + " " + plan.at("/errors/0/code"),
                plan.text());
        assertEquals("3 notes", plan.at("/errors/1/row") + " " + plan.at("/errors/1/column"));
        assertEquals("4 custom.bin", plan.at("/errors/2/row") + " " + plan.at("/errors/2/column"));
        assertEquals("3", plan.at("/refused"));
    }

    @Test
    void whoMayNotSeeSuppliersIsToldNoneAndLosesNone() {
        String seller = site.host.post("/suppliers", "{'name':'Ember'}").at("/id");
        site.send("", "a.csv", "spool_id,material_type,supplier\nFIL-001,PLA,Ember\n");
        for (String format : new String[] {"csv", "json"}) {
            String file = site.host
                    .get("/spools/export?format=" + format, "Authorization", "Bearer production")
                    .text();
            assertTrue(file.contains("FIL-001") && !file.contains("supplier") && !file.contains("Ember"), file);
            assertEquals("1", site.send("", "a." + format, file).at("/unchanged"));
        }
        assertEquals(seller, site.host.get("/spools/1").at("/supplier_id"));
    }

    @Test
    void aJobReadsThemToo() {
        String seller = site.host.post("/suppliers", "{'name':'Ember'}").at("/id");
        String many = "material_type,supplier\n" + "PLA,ember\n".repeat(201);
        Answer accepted = site.send("", "a.csv", many);
        assertEquals(202, accepted.status(), accepted.text());
        assertEquals(
                "201 spools added, 0 changed, 0 as they were.",
                site.ended(accepted.at("/job_id")).at("/outcome"));
        assertEquals(seller, site.host.get("/spools/201").at("/supplier_id"));
    }
}
