package app.nozzly.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void whatIsTooLongIsCut() {
        Origin origin = new Origin("1".repeat(65), "a".repeat(201), "r".repeat(101));
        assertEquals(64, origin.address().length());
        assertEquals(200, origin.agent().length());
        assertEquals(100, origin.requestId().length());
        Origin whole = new Origin("1".repeat(64), "a".repeat(200), "r".repeat(100));
        assertEquals(whole, new Origin(whole.address() + "2", whole.agent() + "b", whole.requestId() + "s"));
    }

    @Test
    void nothingIsNull() {
        assertThrows(NullPointerException.class, () -> new Origin(null, "", ""));
        assertThrows(NullPointerException.class, () -> new Origin("", null, ""));
        assertThrows(NullPointerException.class, () -> new Origin("", "", null));
        assertEquals(new Origin("", "", ""), Origin.NONE);
    }

    @Test
    void theContextTellsFromWhere() {
        Origin phone = new Origin("192.0.2.7", "Phone", "r-1");
        OperationContext context =
                OperationContext.of(new TenantId(new UUID(1, 1)), Actor.SYSTEM).from(phone);
        assertEquals(phone, context.origin());
        assertEquals(
                phone, context.with(new CommandKey("k", "f", String::valueOf)).origin());
        assertEquals("00000000-0000-0000-0000-000000000000", TenantId.INSTALLATION.toString());
    }

    @Test
    void aPairIsNotParted() {
        String reel = "x🧵y";
        assertEquals("x", Excerpt.of(reel, 2));
        assertEquals("x🧵", Excerpt.of(reel, 3));
        assertEquals(reel, Excerpt.of(reel, 4));
        assertEquals("🧵y", Excerpt.from(reel, 2));
        assertEquals("y", Excerpt.from(reel, 3));
        assertEquals("", Excerpt.from(reel, 4));
    }

    @Property
    void beginningAndRestAreTheWhole(@ForAll String text, @ForAll @IntRange(max = 40) int place) {
        int within = Math.min(place, text.length());
        String beginning = Excerpt.of(text, within);
        assertTrue(text.startsWith(beginning) && beginning.length() <= within);
        assertEquals(text, beginning + Excerpt.from(text, within));
        assertFalse(beginning.length() < within - 1);
    }
}
