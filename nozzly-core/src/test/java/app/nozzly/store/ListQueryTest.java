package app.nozzly.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.NozzlyException;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    @Test
    void aPageHasOneToTwoHundredRowsAndAFormItsChoicesAtOnce() {
        assertEquals(1, ListQuery.first(1).limit());
        assertEquals(200, ListQuery.first(200).limit());
        assertEquals(2000, ListQuery.choices().limit());
        for (int limit : new int[] {-1, 0, 201, 1999, 2001}) {
            NozzlyException refusal = assertThrows(NozzlyException.class, () -> ListQuery.first(limit));
            assertEquals("limit", refusal.fieldErrors().get(0).field());
            assertEquals(
                    "a page of " + limit + " rows is not possible; ask for 1 to 200",
                    refusal.fieldErrors().get(0).message().toString().replace(",", ""));
        }
    }
}
