package app.nozzly.host.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.TestHost.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs over HTTP. */
@Tag("slow")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsApiTest {

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
    void aJobIsOrderedDoneAndFoundAgain() {
        Answer ordered = site.host.post("/jobs", "{'kind':'verify_ledger'}");
        assertEquals(201, ordered.status(), ordered.text());
        String id = ordered.at("/id");
        assertEquals("/api/v1/jobs/" + id, ordered.header("Location"));
        assertEquals("queued", ordered.at("/state"));
        assertEquals("Check the ledger", ordered.at("/name"));
        Answer done = site.await(id, "done");
        assertEquals(
                "Every balance is the sum of its movements: 0 ledger entries, 0 spools and 0 components checked.",
                done.at("/outcome"));
        assertEquals("1", done.at("/attempts"));
        assertEquals("Tester", done.at("/requested_by/name"));
        Answer list = site.host.get("/jobs?state=done&kind=verify_ledger");
        assertEquals(id, list.at("/items/0/id"), list.text());
        assertEquals("0", site.host.get("/jobs?state=running").at("/total"));
    }

    @Test
    void onlyKnownKindsWithKnownArgumentsAreOrdered() {
        assertEquals(
                "400 validation_failed /kind",
                site.host.post("/jobs", "{'kind':'housekeeping'}").refusal());
        assertEquals(
                "400 validation_failed /kind",
                site.host.post("/jobs", "{'kind':''}").refusal());
        Answer strange = site.host.post("/jobs", "{'kind':'verify_ledger','arguments':{'path':'/etc'}}");
        assertEquals("400 validation_failed /arguments", strange.refusal());
        String long501 = "x".repeat(501);
        assertEquals(
                "400 validation_failed /arguments",
                site.host
                        .post("/jobs", "{'kind':'steps','arguments':{'n':'" + long501 + "'}}")
                        .refusal());
        Answer kinds = site.host.get("/job-kinds");
        assertEquals(
                List.of("add_up_ledger", "breaks", "looks_at_trail", "note_checkpoint", "steps", "verify_ledger"),
                kinds.json().at("/items").findValuesAsText("kind"));
        assertEquals("stock.view", kinds.at("/items/0/permission"));
        assertEquals("true", kinds.at("/items/0/allowed"));
    }

    @Test
    void whoMayOnlyLookMayOnlyLook() {
        String id = site.order("breaks");
        site.await(id, "failed");
        String[] viewer = {"Authorization", "Bearer viewer"};
        assertEquals(200, site.host.get("/jobs/" + id, viewer).status());
        assertEquals(
                "403 forbidden",
                site.host.post("/jobs", "{'kind':'verify_ledger'}", viewer).refusal());
        assertEquals(
                "403 forbidden",
                site.host.post("/jobs/" + id + "/retry", "", viewer).refusal());
        assertEquals(
                "403 forbidden",
                site.host.post("/jobs/" + id + "/cancel", "", viewer).refusal());
    }

    @Test
    void S3_whatAJobTellsIsForThoseWhoMayStartIt() {
        String id = site.host
                .post("/jobs", "{'kind':'looks_at_trail','arguments':{'n':'42'}}")
                .at("/id");
        Answer all = site.await(id, "done");
        assertEquals("counted 7", all.at("/outcome"));
        assertEquals("42", all.at("/arguments/n"));
        String[] viewer = {"Authorization", "Bearer viewer"};
        for (String path : new String[] {"/jobs/" + id, "/jobs"}) {
            Answer seen = site.host.get(path, viewer);
            assertEquals(200, seen.status());
            assertTrue(seen.text().contains(id) && seen.text().contains("done"), seen.text());
            assertFalse(seen.text().contains("counted 7") || seen.text().contains("\"42\""), seen.text());
        }
    }

    @Test
    void aRepeatedOrderIsOneJob() {
        Answer first = site.host.post("/jobs", "{'kind':'verify_ledger'}", "Idempotency-Key", "order-1");
        Answer second = site.host.post("/jobs", "{'kind':'verify_ledger'}", "Idempotency-Key", "order-1");
        assertEquals(first.text(), second.text());
        assertEquals("1", site.host.get("/jobs").at("/total"));
    }

    @Test
    void aJobIsCalledOffAndRepeated() {
        String id = site.order("steps");
        site.await(id, "running");
        Answer asked = site.host.post("/jobs/" + id + "/cancel", "");
        assertEquals(200, asked.status(), asked.text());
        assertEquals("true", asked.at("/cancel_requested"));
        assertEquals("called off", site.await(id, "cancelled").at("/outcome"));
        assertEquals(
                "409 job_ended", site.host.post("/jobs/" + id + "/cancel", "").refusal());
        assertEquals(200, site.host.post("/jobs/" + id + "/retry", "").status());
        site.steps.release(5);
        Answer done = site.await(id, "done");
        assertEquals("2", done.at("/attempts"));
        assertEquals(
                "409 job_not_failed",
                site.host.post("/jobs/" + id + "/retry", "").refusal());
    }

    @Test
    void S8_aFailureTellsNoSecretOfTheMachine() {
        String id = site.order("breaks");
        Answer failed = site.await(id, "failed");
        assertTrue(failed.at("/outcome").contains(id), failed.text());
        assertFalse(failed.text().contains("secret"), failed.text());
    }

    @Test
    void T1_jobsOfAnotherWorkshopAreNotThere() {
        String id = site.order("verify_ledger");
        site.await(id, "done");
        site.host.openAnother();
        for (String path : new String[] {"", "/events"}) {
            assertEquals(
                    "404 not_found",
                    site.host
                            .get("/jobs/" + id + path, "Accept", "text/event-stream")
                            .refusal());
        }
        assertEquals(
                "404 not_found", site.host.post("/jobs/" + id + "/cancel", "").refusal());
        assertEquals(
                "404 not_found", site.host.post("/jobs/" + id + "/retry", "").refusal());
        assertEquals("404 not_found", site.host.get("/jobs/none").refusal());
        assertEquals("0", site.host.get("/jobs").at("/total"));
    }
}
