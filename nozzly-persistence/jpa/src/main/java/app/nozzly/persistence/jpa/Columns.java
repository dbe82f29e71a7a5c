package app.nozzly.persistence.jpa;

import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The columns of one row, each read once, from the first to the last. Not thread-safe. */
final class Columns {

    private final ResultSet row;
    private int last;

    Columns(ResultSet row) {
        this.row = row;
    }

    UUID uuid() {
        return next((from, index) -> from.getObject(index, UUID.class));
    }

    Optional<UUID> optionalUuid() {
        return Optional.ofNullable(uuid());
    }

    /** Passes over columns that nobody asks for. */
    void skip(int columns) {
        last += columns;
    }

    /** How many columns were read or passed over. */
    int passed() {
        return last;
    }

    String text() {
        return next(ResultSet::getString);
    }

    Optional<String> optionalText() {
        return Optional.ofNullable(text());
    }

    /** {@code null} for none. */
    BigDecimal decimal() {
        return next(ResultSet::getBigDecimal);
    }

    long number() {
        return next(ResultSet::getLong);
    }

    Optional<Long> optionalNumber() {
        return Optional.ofNullable(next((from, index) -> from.getObject(index, Long.class)));
    }

    boolean flag() {
        return next(ResultSet::getBoolean);
    }

    Instant moment() {
        return optionalMoment().orElseThrow();
    }

    Optional<Instant> optionalMoment() {
        return Optional.ofNullable(next((from, index) -> from.getObject(index, OffsetDateTime.class)))
                .map(OffsetDateTime::toInstant);
    }

    Optional<LocalDate> optionalDate() {
        return Optional.ofNullable(next((from, index) -> from.getObject(index, LocalDate.class)));
    }

    Optional<byte[]> optionalBytes() {
        return Optional.ofNullable(next(ResultSet::getBytes));
    }

    List<String> texts() {
        return Arrays.stream(
                        (Object[]) next((from, index) -> from.getArray(index).getArray()))
                .map(String.class::cast)
                .toList();
    }

    private <T> T next(Reader<T> reader) {
        last++;
        try {
            return reader.read(row, last);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** Reads one column. */
    private interface Reader<T> {
        T read(ResultSet row, int index) throws SQLException;
    }
}
