package app.nozzly.host.spoolman;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers as Spoolman does: lists in pages, without members that are null, with a redirect for a slash too many. */
public final class FakeSpoolman implements AutoCloseable {

    final List<String> vendors = new ArrayList<>();
    final List<String> filaments = new ArrayList<>();
    final Map<Integer, String> spools = new LinkedHashMap<>();
    final Map<Integer, String> archived = new LinkedHashMap<>();

    /** Every path and query that was asked for. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    String currency = "GBP";
    int currencyStatus = 200;
    private final HttpServer server;

    /** An empty one. */
    public FakeSpoolman() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Its address. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A vendor; single quotes stand for double ones, here and below. */
    public void vendor(int id, String members) {
        vendors.add(thing(id, members));
    }

    public void filament(int id, String members) {
        filaments.add(thing(id, members));
    }

    public void spool(int id, int filament, String members) {
        spools.put(id, thing(id, "'filament':" + filaments.get(filament - 1) + "," + members));
    }

    void archived(int id, int filament, String members) {
        archived.put(id, thing(id, "'archived':true,'filament':" + filaments.get(filament - 1) + "," + members));
    }

    private static String thing(int id, String members) {
        String registered = "2026-10-%02dT08:00:00Z".formatted(id % 28 + 1);
        String extra = members.contains("'extra'") ? "" : ",'extra':{}";
        return ("{'id':" + id + ",'registered':'" + registered + "'" + extra + "," + members + "}").replace('\'', '"');
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestURI().toString());
        switch (path) {
            case "/api/v1/info" ->
                send(exchange, 200, "{\"version\":\"0.26.1\",\"debug_mode\":false,\"db_type\":\"sqlite\"}");
            case "/api/v1/vendor" -> page(exchange, vendors);
            case "/api/v1/filament" -> page(exchange, filaments);
            case "/api/v1/spool" -> page(exchange, all(exchange));
            case "/api/v1/setting/currency" ->
                send(
                        exchange,
                        currencyStatus,
                        "{\"value\":\"\\\"" + currency + "\\\"\",\"is_set\":true,\"type\":\"string\"}");
            case "/moved/api/v1/info" -> redirect(exchange, "/api/v1/info");
            case "/lost/api/v1/info" -> redirect(exchange, "http://169.254.169.254/latest/meta-data");
            case "/busy/api/v1/info" -> send(exchange, 500, "{\"message\":\"the database is locked\"}");
            case "/html/api/v1/info" -> send(exchange, 200, "<html>a router</html>");
            case "/other/api/v1/info" -> send(exchange, 200, "{\"name\":\"another program\"}");
            case "/bomb/api/v1/info" -> send(exchange, 200, "{\"version\":\"1\"}");
            case "/bomb/api/v1/setting/currency" -> send(exchange, 404, "{\"message\":\"none\"}");
            case "/bomb/api/v1/vendor" ->
                send(exchange, 200, "[{\"id\":1,\"name\":\"x\",\"empty_spool_weight\":1e999999999}]");
            default -> send(exchange, 404, "{\"detail\":\"Not Found\"}");
        }
    }

    private List<String> all(HttpExchange exchange) {
        List<String> all = new ArrayList<>(spools.values());
        if (exchange.getRequestURI().getQuery().contains("allow_archived=true")) {
            all.addAll(archived.values());
        }
        return all;
    }

    private static void page(HttpExchange exchange, List<String> all) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : exchange.getRequestURI().getQuery().split("&")) {
            query.put(part.split("=")[0], part.split("=")[1]);
        }
        int from = Math.min(all.size(), Integer.parseInt(query.get("offset")));
        int to = Math.min(all.size(), from + Integer.parseInt(query.get("limit")));
        exchange.getResponseHeaders().add("x-total-count", String.valueOf(all.size()));
        send(exchange, 200, "[" + String.join(",", all.subList(from, to)) + "]");
    }

    private static void redirect(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().add("Location", where);
        send(exchange, 307, "");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length > 5000 ? 0 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
