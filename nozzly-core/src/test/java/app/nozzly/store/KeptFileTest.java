package app.nozzly.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeptFileTest {

    private static final UUID ID = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void twoAreEqualWhenAllOfThemIs() {
        KeptFile file = new KeptFile(ID, "spools.csv", NOW, new byte[] {1, 2});
        assertEquals(file, new KeptFile(ID, "spools.csv", NOW, new byte[] {1, 2}));
        assertEquals(file.hashCode(), new KeptFile(ID, "spools.csv", NOW, new byte[] {1, 2}).hashCode());
        for (KeptFile other : List.of(
                new KeptFile(new UUID(1, 2), "spools.csv", NOW, new byte[] {1, 2}),
                new KeptFile(ID, "spools.xlsx", NOW, new byte[] {1, 2}),
                new KeptFile(ID, "spools.csv", NOW.plusSeconds(1), new byte[] {1, 2}),
                new KeptFile(ID, "spools.csv", NOW, new byte[] {1, 3}))) {
            assertNotEquals(file, other);
        }
        assertNotEquals(file, (Object) "spools.csv");
    }

    @Test
    void whatIsInItStaysAsItWas() {
        byte[] content = {1, 2};
        KeptFile file = new KeptFile(ID, "spools.csv", NOW, content);
        content[0] = 9;
        file.content()[1] = 9;
        assertArrayEquals(new byte[] {1, 2}, file.content());
    }

    @Test
    void namesAreNotToldAndHaveALength() {
        assertFalse(new KeptFile(ID, "secret.csv", NOW, new byte[3]).toString().contains("secret"));
        for (String name : List.of(" ", "n".repeat(KeptFile.LONGEST_NAME + 1))) {
            assertThrows(IllegalArgumentException.class, () -> new KeptFile(ID, name, NOW, new byte[0]));
        }
    }
}
