package app.nozzly.host.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is remembered of a workshop's setting, on a clock that stands still. */
class WorkshopStrictnessTest {

    private final OperationContext context = OperationContext.of(new TenantId(new UUID(0, 7)), Actor.SYSTEM);
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-29T07:00:00Z"), ZoneOffset.UTC);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void itIsReadOnceUntilItIsChanged() {
        WorkshopStrictness strictness = new WorkshopStrictness(asked -> reads.incrementAndGet() > 1, clock);
        assertFalse(strictness.required(context));
        assertFalse(strictness.required(context));
        assertEquals(1, reads.get());
        strictness.changed(context);
        assertTrue(strictness.required(context));
        assertTrue(strictness.required(context));
        assertEquals(2, reads.get());
    }

    @Test
    void whatWasReadBeforeAChangeIsNotRememberedAfterIt() {
        WorkshopStrictness[] strictness = new WorkshopStrictness[1];
        strictness[0] = new WorkshopStrictness(
                asked -> {
                    boolean first = reads.incrementAndGet() == 1;
                    if (first) {
                        strictness[0].changed(asked);
                    }
                    return !first;
                },
                clock);
        assertFalse(strictness[0].required(context), "it read before the change");
        assertTrue(strictness[0].required(context), "whoever asks after the change");
        assertTrue(strictness[0].required(context));
        assertEquals(2, reads.get());
    }
}
