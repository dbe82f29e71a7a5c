package app.nozzly.persistence.jpa;

import app.nozzly.context.TenantId;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Statements in SQL, for what is asked so often that Hibernate's translation would cost more than the answer. Parameters are named as in Hibernate's
 * language; {@code :tenant} is always the tenant of the transaction, and every statement has to name it. Not thread-safe.
 */
final class TenantStatements {

    private static final String TENANT = "tenant";

    private final Connection connection;
    private final TenantId tenant;
    private final Consumer<String> listener;

    TenantStatements(Connection connection, TenantId tenant, Consumer<String> listener) {
        this.connection = connection;
        this.tenant = tenant;
        this.listener = listener;
    }

    /** What a query gives, each row read in its order of columns. */
    <T> List<T> select(String query, Map<String, Object> values, Function<Columns, T> reader) {
        try (PreparedStatement statement = prepare(query, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> results = new ArrayList<>();
            while (rows.next()) {
                results.add(reader.apply(new Columns(rows)));
            }
            return results;
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** Gives the number of rows that changed. */
    int change(String command, Map<String, Object> values) {
        try (PreparedStatement statement = prepare(command, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** Names for a list of values: as many as the next power of two, the last one repeated, so that lists of all lengths need few plans. */
    static String names(String prefix, Collection<?> list, Map<String, Object> values) {
        List<Object> items = new ArrayList<>(list);
        StringBuilder names = new StringBuilder();
        int places = Integer.highestOneBit(Math.max(1, 2 * items.size() - 1));
        for (int place = 0; place < places; place++) {
            values.put(prefix + place, items.get(Math.min(place, items.size() - 1)));
            names.append(place == 0 ? "(:" : ", :").append(prefix).append(place);
        }
        return names.append(')').toString();
    }

    private PreparedStatement prepare(String text, Map<String, Object> values) throws SQLException {
        List<Object> places = new ArrayList<>();
        String sql = placed(text, values, places);
        if (!places.contains(tenant.value())) {
            throw new IllegalArgumentException("The statement does not name the tenant: " + text);
        }
        listener.accept(sql);
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < places.size(); index++) {
            bind(statement, index + 1, places.get(index));
        }
        return statement;
    }

    /** The text with a question mark for each name, whose value is added to the places. */
    private String placed(String text, Map<String, Object> values, List<Object> places) {
        StringBuilder sql = new StringBuilder(text.length());
        int from = 0;
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', from)) {
            int end = colon + 1;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            String name = text.substring(colon + 1, end);
            if (!name.equals(TENANT) && !values.containsKey(name)) {
                throw new IllegalArgumentException("No value for :" + name);
            }
            places.add(name.equals(TENANT) ? tenant.value() : values.get(name));
            sql.append(text, from, colon).append('?');
            from = end;
        }
        return sql.append(text, from, text.length()).toString();
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Instant moment) {
            statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else {
            statement.setObject(index, value);
        }
    }
}
