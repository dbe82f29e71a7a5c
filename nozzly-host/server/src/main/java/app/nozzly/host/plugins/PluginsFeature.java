package app.nozzly.host.plugins;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.plugin.runtime.PluginStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /plugins}. Thread-safe. */
public final class PluginsFeature implements Feature {

    private final Supplier<List<PluginStatus>> plugins;

    /** @param plugins what became of each package, by file name */
    public PluginsFeature(Supplier<List<PluginStatus>> plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<Route> routes() {
        return List.of(Routes.api(PluginsFeature.class, "plugins")
                .get("/plugins", "listPlugins")
                .answers(PluginListJson.class)
                .handle(this::list));
    }

    private Reply<PluginListJson> list(Request<Void> request) {
        List<PluginJson> items = plugins.get().stream()
                .map(status -> PluginJson.of(status, request.locale()))
                .toList();
        return Reply.of(new PluginListJson(items, Optional.empty(), items.size()));
    }
}
