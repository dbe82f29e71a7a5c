package app.nozzly.host.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.host.live.ChangesJson.Thing;
import app.nozzly.inventory.RecentChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What of a workshop's changes a reader is told. */
class ChangeSieveTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final Predicate<Permission> EVERYTHING = permission -> true;

    private final ChangeSieve sieve = new ChangeSieve();

    private static RecentChange change(int id, String kind, String subject) {
        return new RecentChange(new UUID(0, id), kind, subject, NOW);
    }

    private static Look look(RecentChange... changes) {
        return new Look(NOW, List.of(changes), true);
    }

    @Test
    void eachChangeIsToldOnceAndAThingOnceInAnEvent() {
        RecentChange first = change(1, "spool", "a");
        RecentChange again = change(2, "spool", "a");
        assertEquals(
                List.of(new Thing("spool", "a")),
                sieve.fresh(look(first, again), EVERYTHING).things());
        assertTrue(sieve.fresh(look(first, again), EVERYTHING).isNothing());
        assertEquals(
                List.of(new Thing("component", "b")),
                sieve.fresh(look(again, change(3, "component", "b")), EVERYTHING)
                        .things(),
                "what is no longer in sight is forgotten, what is new is told");
    }

    @Test
    void T1_aReaderIsToldOnlyOfWhatTheReaderMaySee() {
        Permissions spools = Permissions.viewOf(Resource.SPOOLS, Resource.STOCK);
        Look look = look(
                change(1, "spool", "a"),
                change(2, "component", "b"),
                change(3, "member", "c"),
                change(4, "stock_threshold", "d"),
                change(5, "location", "e"));
        assertEquals(
                List.of(new Thing("spool", "a"), new Thing("stock_threshold", "d")),
                sieve.fresh(look, spools::allow).things());
        assertTrue(sieve.fresh(look, EVERYTHING).isNothing(), "nor later what was kept back");
    }

    @Test
    void whatTheTareThePhotoAndOwnFieldsOfASpoolComeFromIsTold() {
        Look look = look(change(1, "reel_type", "a"), change(2, "spool_photo", "b"), change(3, "custom_field", "c"));
        assertEquals(3, sieve.fresh(look, EVERYTHING).things().size());
        Permissions spools = Permissions.viewOf(Resource.SPOOLS);
        assertEquals(
                List.of(new Thing("spool_photo", "b"), new Thing("custom_field", "c")),
                new ChangeSieve().fresh(look, spools::allow).things());
    }

    @Test
    void whoCannotBeToldOfAllIsToldThatAllMayBeOld() {
        Look much = new Look(NOW, List.of(change(1, "spool", "a")), false);
        assertTrue(sieve.fresh(much, EVERYTHING).all());
        assertFalse(sieve.fresh(much, EVERYTHING).all(), "once");
    }
}
