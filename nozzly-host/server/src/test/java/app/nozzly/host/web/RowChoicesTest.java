package app.nozzly.host.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowChoicesTest {

    private static final List<Choice> MANY = IntStream.range(0, 2000)
            .mapToObj(number -> new Choice(String.valueOf(number), "Part " + number))
            .toList();

    @Test
    void fewRowsOfferAllAndManyRowsTheFirstAndTheirOwn() {
        assertEquals(MANY, RowChoices.of(MANY, 0, ""));
        assertEquals(MANY, RowChoices.of(MANY, 1, ""));
        assertEquals(1000, RowChoices.of(MANY, 2, "7").size());
        List<Choice> own = RowChoices.of(MANY, 2, "1999");
        assertEquals(1001, own.size());
        assertEquals("Part 1999", own.get(1000).label());
        assertEquals(200, RowChoices.of(MANY, 200, "").size());
        assertEquals(150, RowChoices.of(MANY.subList(0, 150), 200, "").size());
    }
}
