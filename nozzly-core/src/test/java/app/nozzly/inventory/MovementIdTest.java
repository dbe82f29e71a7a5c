package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.nozzly.context.TimeOrderedIds;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class MovementIdTest {

    private final MovementId any = new MovementId(new TimeOrderedIds(Clock.systemUTC()).next());

    @Test
    void theLeaderIsFoundFromEachOfItsParts() {
        MovementId leader = any.leading();
        assertEquals(leader, leader.leading());
        assertEquals(leader, leader.part(0));
        for (int number = 1; number < 8_192; number++) {
            assertEquals(leader, leader.part(number).leading());
        }
        assertNotEquals(leader.part(1), leader.part(8_191));
    }

    @Test
    void whatBelongsToAPartIsNoOtherPart() {
        assertEquals(any, any.balancing().balancing());
        assertEquals(any, any.paired().paired());
        assertNotEquals(any.leading(), any.balancing().leading());
        assertNotEquals(any.leading(), any.paired().leading());
        assertEquals(7, any.leading().value().version());
    }
}
