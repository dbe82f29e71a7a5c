package app.nozzly.host.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Serves every page with sample contents, to be looked at: {@code http://127.0.0.1:8099/styleguide}. The theme may be forced with {@code ?theme=dark}. */
public final class StyleguideServer {

    private static final int PORT = 8099;
    private static final String POLICY =
            "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "html", "text/html; charset=utf-8");

    private final Templates templates = Templates.precompiled();
    private final Samples samples = new Samples(value -> value);

    public static void main(String[] arguments) throws IOException {
        int port = arguments.length == 0 ? PORT : Integer.parseInt(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", new StyleguideServer()::answer);
        server.start();
        System.out.println(
                "The style guide is at http://127.0.0.1:" + server.getAddress().getPort() + "/styleguide");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        try (exchange) {
            if (path.startsWith("/static/") || path.startsWith("/webjars/")) {
                file(exchange, (path.startsWith("/static/") ? "" : "META-INF/resources") + path);
            } else if (path.startsWith("/narrow/")) {
                String page = path.substring("/narrow".length()) + "?" + query;
                send(
                        exchange,
                        200,
                        "html",
                        ("<!doctype html><iframe width=390 height=4000 src=\"" + page + "\"></iframe>")
                                .getBytes(StandardCharsets.UTF_8));
            } else if (samples.pages().containsKey(name(path))) {
                String html = samples.render(templates, name(path));
                String themed = query.contains("theme=")
                        ? html.replaceFirst(
                                "<html", "<html data-theme=\"" + query.replaceAll(".*theme=(\\w+).*", "$1") + "\"")
                        : html;
                send(exchange, 200, "html", themed.getBytes(StandardCharsets.UTF_8));
            } else {
                send(exchange, 404, "html", new byte[0]);
            }
        }
    }

    private static String name(String path) {
        return path.equals("/") ? "home" : path.substring(1);
    }

    private static void file(HttpExchange exchange, String resource) throws IOException {
        String clean = resource.startsWith("/") ? resource.substring(1) : resource;
        try (InputStream in = StyleguideServer.class.getClassLoader().getResourceAsStream(clean)) {
            send(
                    exchange,
                    in == null ? 404 : 200,
                    clean.replaceAll(".*\\.", ""),
                    in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(type, "application/octet-stream"));
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
