package app.nozzly.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContextTest {

    private static final TenantId TENANT = TenantId.of("0190d0b2-0000-7000-8000-000000000001");

    @Test
    void idsAreVersionSevenAndCarryTheTime() {
        Instant instant = Instant.parse("2026-03-01T12:00:00.123Z");
        UUID id = new TimeOrderedIds(Clock.fixed(instant, ZoneOffset.UTC)).next();

        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(instant.toEpochMilli(), id.getMostSignificantBits() >>> 16);
    }

    @Test
    void idsOfOneMillisecondDifferAndLaterOnesSortBehind() {
        Instant instant = Instant.parse("2026-03-01T12:00:00Z");
        IdSource now = new TimeOrderedIds(Clock.fixed(instant, ZoneOffset.UTC));
        IdSource later = new TimeOrderedIds(Clock.fixed(instant.plusMillis(1), ZoneOffset.UTC));
        Set<UUID> seen = new HashSet<>();
        for (int count = 0; count < 10_000; count++) {
            assertTrue(seen.add(now.next()));
        }
        String least = later.next().toString();
        assertTrue(seen.stream().allMatch(id -> id.toString().compareTo(least) < 0));
    }

    @Test
    void contextCarriesTheCommandWhenThereIsOne() {
        OperationContext plain = OperationContext.of(TENANT, Actor.SYSTEM);
        CommandKey key = new CommandKey("k1", "f1", String::valueOf);

        assertEquals(Optional.empty(), plain.command());
        assertEquals(Optional.of(key), plain.with(key).command());
        assertEquals(TENANT, plain.with(key).tenant());
        assertEquals("0190d0b2-0000-7000-8000-000000000001", TENANT.toString());
    }

    @Test
    void nothingIsNull() {
        assertThrows(NullPointerException.class, () -> new TenantId(null));
        assertThrows(NullPointerException.class, () -> new Actor(null, "id", "name"));
        assertThrows(NullPointerException.class, () -> new CommandKey("k", "f", null));
        assertThrows(NullPointerException.class, () -> new OperationContext(TENANT, Actor.SYSTEM, Origin.NONE, null));
        assertThrows(IllegalArgumentException.class, () -> TenantId.of("no uuid"));
    }
}
