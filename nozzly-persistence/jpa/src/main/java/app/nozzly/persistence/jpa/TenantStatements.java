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
import java.util.stream.Collectors;

/**
 * Statements in SQL, for what is asked so often that Hibernate's translation would cost more than the answer. Parameters are named as in Hibernate's
 * language; {@code :tenant} is always the tenant of the transaction, and every statement has to name it. Not thread-safe.
 */
final class TenantStatements {

    private static final String TENANT = "tenant";

    private final Connection connection;
    private final TenantId tenant;
    private final Consumer<String> listener;
    private Preface preface;

    /**
     * Statements of a transaction that has just begun.
     *
     * @param preface what binds the transaction to its tenant; it travels with the first statement, to save a round trip
     */
    TenantStatements(Connection connection, TenantId tenant, Consumer<String> listener, Preface preface) {
        this.connection = connection;
        this.tenant = tenant;
        this.listener = listener;
        this.preface = preface;
    }

    /** Binds the transaction to its tenant, unless it is bound: before statements that do not run here. */
    void bind() {
        Preface alone = takePreface();
        if (alone.results() > 0) {
            try (PreparedStatement statement = connection.prepareStatement(alone.text())) {
                for (String value : alone.values(tenant)) {
                    statement.setString(1, value);
                }
                statement.execute();
            } catch (SQLException failed) {
                throw new PersistenceException(failed);
            }
        }
    }

    /** What a query gives, each row read in its order of columns. */
    <T> List<T> select(String query, Map<String, Object> values, Function<Columns, T> reader) {
        Preface before = takePreface();
        try (PreparedStatement statement = prepare(query, values, before);
                ResultSet rows = run(statement, before).getResultSet()) {
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
        Preface before = takePreface();
        try (PreparedStatement statement = prepare(command, values, before)) {
            return run(statement, before).getUpdateCount();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** Runs a command once for each of the values, in a few round trips. */
    void changeAll(String command, List<Map<String, Object>> values) {
        bind();
        try (PreparedStatement statement = prepare(command, values.get(0), Preface.NONE)) {
            for (Map<String, Object> row : values) {
                List<Object> places = new ArrayList<>();
                placed(command, row, places);
                bind(statement, places);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** Runs a statement that touches no rows. */
    void alone(String statement) {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** Names for a list of values: as many as the next power of two, the last one repeated, so that lists of all lengths need few plans. */
    static String names(String prefix, Collection<?> list, Map<String, Object> values) {
        return named(prefix, list, values).stream().collect(Collectors.joining(", :", "(:", ")"));
    }

    /** The same names one by one. */
    static List<String> named(String prefix, Collection<?> list, Map<String, Object> values) {
        List<Object> items = new ArrayList<>(list);
        List<String> names = new ArrayList<>();
        int places = Integer.highestOneBit(Math.max(1, 2 * items.size() - 1));
        for (int place = 0; place < places; place++) {
            values.put(prefix + place, items.get(Math.min(place, items.size() - 1)));
            names.add(prefix + place);
        }
        return names;
    }

    /** The statement, run, and its own result the current one: what the preface gives is passed over. */
    private static PreparedStatement run(PreparedStatement statement, Preface before) throws SQLException {
        statement.execute();
        for (int result = 0; result < before.results(); result++) {
            statement.getMoreResults();
        }
        return statement;
    }

    private PreparedStatement prepare(String text, Map<String, Object> values, Preface before) throws SQLException {
        if (!text.contains(":" + TENANT)) {
            throw new IllegalArgumentException("The statement does not name the tenant: " + text);
        }
        List<Object> places = new ArrayList<>();
        before.values(tenant).forEach(places::add);
        String sql = placed(text, values, places);
        listener.accept(sql);
        PreparedStatement statement = connection.prepareStatement(before.text() + sql);
        bind(statement, places);
        return statement;
    }

    private static void bind(PreparedStatement statement, List<Object> places) throws SQLException {
        for (int index = 0; index < places.size(); index++) {
            bind(statement, index + 1, places.get(index));
        }
    }

    private Preface takePreface() {
        Preface taken = preface;
        preface = Preface.NONE;
        return taken;
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
