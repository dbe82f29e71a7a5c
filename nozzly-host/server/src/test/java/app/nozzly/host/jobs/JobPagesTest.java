package app.nozzly.host.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pages of jobs, used without scripts. */
@Tag("slow")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobPagesTest {

    private JobSite site;

    @BeforeAll
    void start(@TempDir Path folder) {
        site = new JobSite(folder);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @BeforeEach
    void openWorkshop() {
        site.openWorkshop();
    }

    @Test
    void theLedgerIsCheckedByAButton() {
        Answer empty = site.browser.open("/jobs");
        assertTrue(empty.text().contains("No jobs yet"), empty.text());
        assertTrue(empty.text().contains("value=\"verify_ledger\""), empty.text());
        Answer ordered = site.browser.send(empty, "/jobs", Map.of("kind", "verify_ledger"));
        assertEquals(303, ordered.status(), ordered.text());
        String page = ordered.header("Location");
        site.await(page.replace("/jobs/", ""), "done");
        Answer job = site.browser.open(page);
        assertTrue(job.text().contains("Every balance is the sum of its movements"), job.text());
        assertTrue(job.text().contains("Check the ledger: ordered"), "the toast");
        assertFalse(job.text().contains("<progress"), "nothing moves any more");
        assertFalse(job.text().contains(page + "/retry"), "what was done well is not repeated");
        Answer list = site.browser.open("/jobs?state=done");
        assertTrue(list.text().contains("href=\"" + page + "\"") && list.text().contains("Tester"), list.text());
        assertFalse(site.browser.open("/jobs?state=failed").text().contains("href=\"" + page + "\""));
    }

    @Test
    void aPageHasTheLedgersCheckedAndSaysWhatWasFound() {
        Answer before = site.browser.open("/verify");
        assertTrue(before.text().contains("Not checked yet"), before.text());
        assertTrue(before.text().contains("bin/nozzly backup FILE"), before.text());
        for (String kind : new String[] {"verify_ledger", "add_up_ledger", "note_checkpoint"}) {
            Answer ordered = site.browser.send(before, "/verify", Map.of("kind", kind));
            assertEquals(303, ordered.status(), ordered.text());
            assertEquals("/verify", ordered.header("Location"));
            site.await(site.host.get("/jobs?kind=" + kind).at("/items/0/id"), "done");
        }
        Answer after = site.browser.open("/verify");
        assertTrue(after.text().contains("Every balance is the sum of its movements"), after.text());
        assertTrue(after.text().contains("0 ledger entries of 0 spools and 0 components added up"), after.text());
        assertTrue(after.text().contains("0 ledgers have got longer"), after.text());
        assertFalse(after.text().contains("Not checked yet"), after.text());
    }

    @Test
    void aJobIsCalledOffAndRepeated() {
        String id = site.order("steps");
        site.await(id, "running");
        site.steps.release(2);
        JobHost.await(
                "two steps",
                java.time.Duration.ofSeconds(10),
                () -> site.host.get("/jobs/" + id).at("/progress/done").equals("2"));
        Answer running = site.browser.open("/jobs/" + id);
        assertTrue(running.text().contains("max=\"5\" value=\"2\""), running.text());
        assertTrue(running.text().contains("2 of 5 · step 2"), running.text());
        assertTrue(running.text().contains("data-events=\"/api/v1/jobs/" + id + "/events\""), running.text());
        Answer off = site.browser.send(running, "/jobs/" + id + "/cancel", Map.of());
        assertEquals(303, off.status(), off.text());
        site.await(id, "cancelled");
        Answer late = site.browser.send(running, "/jobs/" + id + "/cancel", Map.of());
        assertEquals(409, late.status());
        assertTrue(late.text().contains("the job is over"), late.text());
        Answer over = site.browser.open("/jobs/" + id);
        assertEquals(
                303, site.browser.send(over, "/jobs/" + id + "/retry", Map.of()).status());
        site.steps.release(5);
        site.await(id, "done");
    }

    @Test
    void aFailureIsRedAndCanBeRepeated() {
        String id = site.order("breaks");
        site.await(id, "failed");
        Answer page = site.browser.open("/jobs/" + id);
        assertTrue(
                page.text().contains("nz-badge--bad") && page.text().contains("/jobs/" + id + "/retry"), page.text());
        assertFalse(page.text().contains("secret"), "not what the machine said");
    }

    @Test
    void whoMayOnlyLookIsOfferedNothing() {
        String id = site.order("breaks");
        site.await(id, "failed");
        String[] viewer = {"Authorization", "Bearer viewer"};
        assertFalse(site.browser.open("/jobs", viewer).text().contains("value=\"verify_ledger\""));
        assertFalse(site.browser.open("/jobs/" + id, viewer).text().contains("/retry"));
    }
}
