package app.nozzly.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    @Test
    void lettersThatDifferAreCounted() {
        assertEquals(3, NearestName.distance("kitten", "sitting"));
        assertEquals(0, NearestName.distance("bin", "bin"));
        assertEquals(3, NearestName.distance("", "bin"));
    }

    @Test
    void theNameThatIsSpelledMostAlikeIsMeant() {
        List<String> known = List.of("box_number", "bin_number", "dry");
        assertEquals(Optional.of("bin_number"), NearestName.among(known, "bin_numbr"));
        assertEquals(Optional.of("a"), NearestName.among(List.of("b", "a"), "x"), "the first of those equally far");
        assertEquals(Optional.empty(), NearestName.among(List.of(), "x"));
    }
}
