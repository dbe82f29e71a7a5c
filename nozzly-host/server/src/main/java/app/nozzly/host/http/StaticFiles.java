package app.nozzly.host.http;

import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Files of the class path below {@code static/} at {@code /static/…}, and those of web jars at {@code /webjars/…}. An address that carries the present
 * {@linkplain AssetVersion version} may be kept for ever. Thread-safe.
 */
final class StaticFiles {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    List<Route> routes() {
        Routes routes = Routes.plumbing(StaticFiles.class, "static");
        return List.of(
                routes.get("/static/{file*}", "staticFile")
                        .query(Parameter.text("v"))
                        .handle(request -> file(request, "static/")),
                routes.get("/webjars/{file*}", "webjar")
                        .query(Parameter.text("v"))
                        .handle(request -> file(request, "META-INF/resources/webjars/")));
    }

    private static Reply<Void> file(Request<Void> request, String folder) {
        String path = request.path("file");
        String place = folder + path;
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null
                || place.contains("..")
                || place.contains("//")
                || place.contains("%")
                || place.contains("\\")) {
            throw NozzlyException.notFound("file", path);
        }
        boolean lasting =
                request.query("v").filter(AssetVersion.current()::equals).isPresent();
        return Reply.<Void>bytes(type, read(folder, path))
                .status(200)
                .header("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static byte[] read(String folder, String path) {
        try (InputStream stream = StaticFiles.class.getClassLoader().getResourceAsStream(folder + path)) {
            if (stream == null) {
                throw NozzlyException.notFound("file", path);
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
