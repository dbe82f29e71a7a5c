package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.NozzlyException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    private static final Subject CHANNEL =
            new Subject("sales channel", "c-1", Map.of("name", "Fair", "product", "p-1"));

    @ParameterizedTest
    @CsvSource({
        "40001, UNAVAILABLE",
        "40P01, UNAVAILABLE",
        "90131, UNAVAILABLE",
        "55P03, UNAVAILABLE",
        "08006, UNAVAILABLE",
        "57P01, UNAVAILABLE",
        "22001, VALIDATION_FAILED",
        "22003, VALIDATION_FAILED",
        "22021, VALIDATION_FAILED",
        "23514, INTERNAL",
        "42601, INTERNAL"
    })
    void aStateHasOneMeaning(String state, CommonError code) {
        assertEquals(code, refusal("something", state).code());
    }

    @Test
    void onlySerializationFailuresAndDeadlocksAreRunAgain() {
        for (String state : new String[] {"40001", "40P01", "90131"}) {
            assertInstanceOf(RetryableFailure.class, refusal("", state));
        }
        assertEquals(NozzlyException.class, refusal("", "55P03").getClass());
    }

    @Test
    void aUniqueConstraintNamesItsField() {
        assertField("name", "Fair", "duplicate key value violates unique constraint \"sales_channel_name_unique\"");
        assertField(
                "name",
                "Fair",
                "Unique index or primary key violation: \"public.sales_channel_name_unique_index_5 ON x(a) VALUES (1)\"");
    }

    /** The user's own text stands behind the constraint's name and must not be taken for one. */
    @Test
    void aPrimaryKeyIsTheIdWhateverTheUserTyped() {
        assertField(
                "id",
                "c-1",
                "duplicate key value violates unique constraint \"sales_channel_id\"\n  Detail: (sales_channel_name_unique)");
        assertField(
                "id",
                "c-1",
                "Unique index or primary key violation: \"public.primary_key_5 on x(id) values ('a_unique')\"");
    }

    @Test
    void aRefusedBatchIsReadToItsEnd() {
        SQLException batch = new java.sql.BatchUpdateException(
                "Batch entry 0 insert into x (name) values ('a') was aborted", "23505", new int[0]);
        batch.setNextException(new SQLException("violates unique constraint \"sales_channel_name_unique\"", "23505"));
        NozzlyException refusal = Failures.of(new RuntimeException(batch), CHANNEL);
        assertEquals("name", refusal.fieldErrors().get(0).field());
    }

    @Test
    void aForeignKeyNamesWhatIsMissing() {
        NozzlyException refusal = refusal(
                "insert or update violates foreign key constraint \"sales_channel_product_reference\"", "23503");
        assertEquals(CommonError.NOT_FOUND, refusal.code());
        assertEquals(Map.of("kind", "product", "id", "p-1"), refusal.details());
    }

    @Test
    void whatIsNoRefusalOfADatabaseIsADefect() {
        ErrorCode code = Failures.of(new IllegalStateException("bug"), CHANNEL).code();
        assertEquals(CommonError.INTERNAL, code);
    }

    private static void assertField(String field, String value, String text) {
        NozzlyException refusal = refusal(text, "23505");
        assertEquals(CommonError.ALREADY_EXISTS, refusal.code());
        assertEquals(field, refusal.fieldErrors().get(0).field());
        assertEquals(value, refusal.details().get(field));
    }

    private static NozzlyException refusal(String text, String state) {
        return Failures.of(new RuntimeException(new SQLException(text, state)), CHANNEL);
    }
}
