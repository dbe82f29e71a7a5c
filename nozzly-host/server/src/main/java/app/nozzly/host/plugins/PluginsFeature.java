package app.nozzly.host.plugins;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.http.ShortList;
import app.nozzly.plugin.runtime.PluginStatus;
import app.nozzly.store.ListFields;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /plugins}. Thread-safe. */
public final class PluginsFeature implements Feature {

    private static final ShortList<PluginJson> PLUGINS = new ShortList<>(
            new ListFields(
                    Set.of("file_name", "id", "state"), Set.of("state"), List.of(new SortKey("file_name", false))),
            plugin -> Map.of(
                    "file_name",
                    plugin.fileName(),
                    "id",
                    plugin.id().orElse(""),
                    "state",
                    plugin.state().name().toLowerCase(Locale.ROOT)));

    private final Supplier<List<PluginStatus>> plugins;

    /** @param plugins what became of each package, by file name */
    public PluginsFeature(Supplier<List<PluginStatus>> plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<Route> routes() {
        return List.of(Routes.api(PluginsFeature.class, "plugins", Resource.PLUGINS)
                .get("/plugins", "listPlugins")
                .answersPage(PluginJson.class, PLUGINS.fields())
                .handle(this::list));
    }

    private Reply<Page<PluginJson>> list(Request<Void> request) {
        List<PluginJson> items = plugins.get().stream()
                .map(status -> PluginJson.of(status, request.locale()))
                .toList();
        return Reply.of(PLUGINS.page(items, request.listQuery()));
    }
}
