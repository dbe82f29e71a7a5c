package app.nozzly.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The check of the store asks seldom, waits a second at most and never piles up. */
class StoreCheckTest {

    @Test
    void oneReadServesAllWhoAskWithinASecond() {
        AtomicInteger reads = new AtomicInteger();
        try (StoreCheck check = new StoreCheck(reads::incrementAndGet)) {
            for (int asked = 0; asked < 1000; asked++) {
                assertTrue(check.getAsBoolean());
            }
        }
        assertTrue(reads.get() <= 2, reads + " reads");
    }

    @Test
    void aStoreThatRefusesIsDown() {
        try (StoreCheck check = new StoreCheck(() -> {
            throw new IllegalStateException("of this test");
        })) {
            assertFalse(check.getAsBoolean());
        }
    }

    @Test
    void aReadThatHangsIsNotBegunASecondTime() {
        AtomicInteger reads = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        try (StoreCheck check = new StoreCheck(() -> {
            reads.incrementAndGet();
            hang(end);
        })) {
            long begun = System.nanoTime();
            assertFalse(check.getAsBoolean());
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            assertTrue(took >= 990, took + " ms");
            SeenHost.await("the result is old", () -> System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(2100));
            assertFalse(check.getAsBoolean());
            assertEquals(1, reads.get());
            end.countDown();
            SeenHost.await("it answers again", check);
        }
    }

    private static void hang(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
