package app.nozzly.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The least that a service can do for the same requests: a conditional update and an entry in one transaction, and fifty joined rows as JSON, without accounts,
 * tenants, chains, audit or checks. Arguments: address of the database, user, password. Prints its address.
 */
public final class BareService {

    private static final int SPOOLS = 1_000;
    private static final int POOL = 8;
    private static final int COLUMNS = 24;

    private final BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(POOL);

    private BareService() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        BareService service = new BareService();
        for (int connection = 0; connection < POOL; connection++) {
            Connection one = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
            one.setAutoCommit(false);
            service.pool.add(one);
        }
        service.seed();
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2 * POOL));
        server.createContext("/use", exchange -> send(exchange, service.answer(BareService::use)));
        server.createContext("/list", exchange -> send(exchange, service.answer(BareService::list)));
        server.start();
        System.out.println("ready at http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What is done with a connection. */
    private interface Work {
        String run(Connection connection) throws SQLException;
    }

    private String answer(Work work) throws IOException {
        Connection connection = pool.poll();
        while (connection == null) {
            Thread.onSpinWait();
            connection = pool.poll();
        }
        try {
            String answer = work.run(connection);
            connection.commit();
            return answer;
        } catch (SQLException failed) {
            throw new IOException(failed);
        } finally {
            pool.add(connection);
        }
    }

    private static String use(Connection connection) throws SQLException {
        int spool = ThreadLocalRandom.current().nextInt(SPOOLS);
        try (PreparedStatement update = connection.prepareStatement(
                        "update bare_spool set remaining = remaining - 1 where id = ? and remaining >= 1");
                PreparedStatement entry =
                        connection.prepareStatement("insert into bare_entry (spool_id, at, delta) values (?, ?, -1)")) {
            update.setInt(1, spool);
            update.executeUpdate();
            entry.setInt(1, spool);
            entry.setLong(2, System.currentTimeMillis());
            entry.executeUpdate();
            return "{}";
        }
    }

    private static String list(Connection connection) throws SQLException {
        StringBuilder json = new StringBuilder(40_000).append("{\"items\":[");
        try (PreparedStatement query = connection.prepareStatement("select s.*, f.name, b.name from bare_spool s"
                        + " join bare_filament f on f.id = s.filament_id join bare_brand b on b.id = f.brand_id"
                        + " order by s.id fetch first 50 rows only");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                json.append('{');
                for (int column = 1; column <= COLUMNS + 5; column++) {
                    json.append("\"column")
                            .append(column)
                            .append("\":\"")
                            .append(rows.getString(column))
                            .append("\",");
                }
                json.append("\"end\":0},");
            }
        }
        return json.append("null]}").toString();
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void seed() throws SQLException {
        StringBuilder columns = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int column = 1; column <= COLUMNS; column++) {
            columns.append(", c").append(column).append(" varchar(40)");
            values.append(", 'value of column ").append(column).append('\'');
        }
        Connection connection = pool.element();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table bare_brand (id int primary key, name varchar(60))");
            statement.execute("create table bare_filament (id int primary key, brand_id int, name varchar(60))");
            statement.execute(
                    "create table bare_spool (id int primary key, filament_id int, remaining bigint" + columns + ")");
            statement.execute("create table bare_entry (id bigint generated by default as identity primary key,"
                    + " spool_id int, at bigint, delta bigint)");
            statement.execute("create index bare_entry_by_spool on bare_entry (spool_id, at)");
            for (int brand = 0; brand < 10; brand++) {
                statement.execute("insert into bare_brand values (" + brand + ", 'Brand')");
            }
            for (int filament = 0; filament < 30; filament++) {
                statement.execute("insert into bare_filament values (" + filament + ", " + filament % 10 + ", 'PLA')");
            }
            for (int spool = 0; spool < SPOOLS; spool++) {
                statement.execute(
                        "insert into bare_spool values (" + spool + ", " + spool % 30 + ", 1000000000" + values + ")");
            }
        }
        connection.commit();
    }
}
