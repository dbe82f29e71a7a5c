package app.nozzly.slicer.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void whatCannotBeSeenOrEndsLinesIsLeftOut() {
        assertEquals("ab", Labels.clean("\u202Ea\u2028\u2029\u0000\r\n\uFEFFb\u200B"));
        assertEquals("a\uFFFD", Labels.clean("a\uD83D"));
        assertEquals(200, Labels.clean("x".repeat(500)).length());
        assertEquals("y".repeat(199) + "\uFFFD", Labels.clean("y".repeat(199) + "\uD83D\uDE00"));
    }

    @Test
    void placeholdersAreNoLabels() {
        for (String text : List.of("", " ", "nil", "{material}", "#P_TIME#")) {
            assertEquals(Optional.empty(), Labels.of(text), text);
        }
        assertEquals(Optional.of("PLA #2"), Labels.of("PLA #2"));
    }

    /** People name parts and plates as they like. */
    @Test
    void namesMayLookLikePlaceholders() {
        for (String text : List.of("nil", "{lid}", "#1#")) {
            assertEquals(Optional.of(text), Labels.name(text));
            assertEquals(Optional.of(text), Labels.lastSegment("parts/" + text));
        }
        assertEquals(Optional.empty(), Labels.name(" \u200B"));
    }

    @Test
    void pathsOfOtherComputersAreCut() {
        assertEquals(Optional.of("lid.stl"), Labels.lastSegment("C:\\parts/new\\lid.stl"));
        assertEquals(Optional.empty(), Labels.lastSegment("parts/"));
    }
}
