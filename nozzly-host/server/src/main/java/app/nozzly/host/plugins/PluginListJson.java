package app.nozzly.host.plugins;

import java.util.List;
import java.util.Optional;

/** All plugins on one page, in the form of every list. Immutable. */
record PluginListJson(List<PluginJson> items, Optional<String> nextCursor, long total) {}
