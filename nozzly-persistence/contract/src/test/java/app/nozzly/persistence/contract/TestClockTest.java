package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The clock stands still until it is set, in every zone alike. */
class TestClockTest {

    @Test
    void timePassesWhenTold() {
        TestClock clock = new TestClock(Instant.EPOCH);
        Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        assertEquals(Instant.EPOCH, clock.instant());
        clock.advance(Duration.ofHours(2));
        assertEquals(Instant.parse("1970-01-01T02:00:00Z"), tokyo.instant());
        clock.set(Instant.parse("2026-03-01T00:00:00Z"));
        assertEquals(Instant.parse("2026-03-01T00:00:00Z"), tokyo.instant());
        assertEquals("Z", clock.getZone().getId());
        assertEquals("Asia/Tokyo", tokyo.getZone().getId());
    }
}
