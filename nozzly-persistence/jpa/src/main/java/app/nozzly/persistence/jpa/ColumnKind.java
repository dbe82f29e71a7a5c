package app.nozzly.persistence.jpa;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** How the values of a column become text and are read from text, the same on every database. */
enum ColumnKind {
    ID {
        @Override
        Optional<String> read(ResultSet row, int index) throws SQLException {
            return Optional.ofNullable(row.getObject(index, UUID.class)).map(UUID::toString);
        }

        @Override
        void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setObject(index, UUID.fromString(value));
        }
    },
    TEXT {
        @Override
        Optional<String> read(ResultSet row, int index) throws SQLException {
            return Optional.ofNullable(row.getString(index));
        }

        @Override
        void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setString(index, value);
        }
    },
    WHOLE {
        @Override
        Optional<String> read(ResultSet row, int index) throws SQLException {
            long value = row.getLong(index);
            return row.wasNull() ? Optional.empty() : Optional.of(Long.toString(value));
        }

        @Override
        void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setLong(index, Long.parseLong(value));
        }
    },
    FLAG {
        @Override
        Optional<String> read(ResultSet row, int index) throws SQLException {
            boolean value = row.getBoolean(index);
            return row.wasNull() ? Optional.empty() : Optional.of(Boolean.toString(value));
        }

        @Override
        void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setBoolean(index, Boolean.parseBoolean(value));
        }
    },
    DECIMAL {
        @Override
        Optional<String> read(ResultSet row, int index) throws SQLException {
            return Optional.ofNullable(row.getBigDecimal(index))
                    .map(BigDecimal::stripTrailingZeros)
                    .map(BigDecimal::toPlainString);
        }

        @Override
        void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setBigDecimal(index, new BigDecimal(value));
        }
    },
    MOMENT {
        @Override
        Optional<String> read(ResultSet row, int index) throws SQLException {
            return Optional.ofNullable(row.getObject(index, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)
                    .map(Instant::toString);
        }

        @Override
        void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setObject(index, Instant.parse(value).atOffset(ZoneOffset.UTC));
        }
    },
    DAY {
        @Override
        Optional<String> read(ResultSet row, int index) throws SQLException {
            return Optional.ofNullable(row.getObject(index, LocalDate.class)).map(LocalDate::toString);
        }

        @Override
        void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setObject(index, LocalDate.parse(value));
        }
    },
    BYTES {
        @Override
        Optional<String> read(ResultSet row, int index) throws SQLException {
            return Optional.ofNullable(row.getBytes(index))
                    .map(bytes -> Base64.getEncoder().encodeToString(bytes));
        }

        @Override
        void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setBytes(index, Base64.getDecoder().decode(value));
        }
    },
    TEXTS {
        @Override
        Optional<String> read(ResultSet row, int index) throws SQLException {
            java.sql.Array array = row.getArray(index);
            if (array == null) {
                return Optional.empty();
            }
            List<Optional<String>> elements = Arrays.stream((Object[]) array.getArray())
                    .map(element -> Optional.ofNullable(element).map(Object::toString))
                    .toList();
            return Optional.of(RowText.array(elements));
        }

        @Override
        void bind(PreparedStatement statement, int index, String value) throws SQLException {
            Object[] elements = RowText.elements(value).stream()
                    .map(element -> element.orElse(null))
                    .toArray();
            statement.setArray(index, statement.getConnection().createArrayOf("varchar", elements));
        }
    };

    /** The value in a column of the present row as text; empty when there is none. */
    abstract Optional<String> read(ResultSet row, int index) throws SQLException;

    /** Gives a parameter its value. */
    abstract void bind(PreparedStatement statement, int index, String value) throws SQLException;

    /**
     * The kind of a column.
     *
     * @param type its JDBC type
     * @param name what the database calls its type
     * @throws IllegalStateException when nobody has said how such a column is copied
     */
    static ColumnKind of(int type, String name) {
        String known = name.toLowerCase(Locale.ROOT);
        if (known.equals("uuid")) {
            return ID;
        }
        if (known.equals("timestamptz")) {
            return MOMENT;
        }
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
            case Types.BOOLEAN, Types.BIT -> FLAG;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            case Types.DATE -> DAY;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> BYTES;
            case Types.ARRAY -> array(known);
            default -> throw unknown(known);
        };
    }

    private static ColumnKind array(String name) {
        boolean ofText = name.startsWith("_varchar") || name.startsWith("_text") || name.contains("character varying");
        if (!ofText && !name.equals("array")) {
            throw unknown(name);
        }
        return TEXTS;
    }

    private static IllegalStateException unknown(String name) {
        return new IllegalStateException("nobody has said how a column of type " + name + " is copied");
    }
}
