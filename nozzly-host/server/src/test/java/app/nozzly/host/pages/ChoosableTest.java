package app.nozzly.host.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoosableTest {

    /** Numbers from 0, as many to a page as asked for. */
    private static Page<Integer> page(ListQuery query, int total) {
        int from = query.cursor().map(Integer::parseInt).orElse(0);
        int end = Math.min(total, from + query.limit());
        List<Integer> items = IntStream.range(from, end).boxed().toList();
        return new Page<>(items, Optional.of(String.valueOf(end)).filter(next -> end < total), total);
    }

    private static int offered(int total) {
        return Choosable.inUse(query -> page(query, total)).size();
    }

    @Test
    void oneStatementHoweverManyThereAre() {
        assertEquals(0, offered(0));
        assertEquals(250, offered(250));
        assertEquals(2000, offered(2000));
        assertEquals(2000, offered(2001));
        assertEquals(250, Choosable.all(query -> page(query, 250)).size());
    }
}
