package app.nozzly.plugin;

import java.time.Clock;

/** What the host lends to a plugin. Thread-safe; valid until the plugin is unloaded. */
public interface PluginContext {

    /** The id under which the plugin was loaded. */
    String pluginId();

    /** The version of the plugin API that the host offers, for example {@code 1.0.0}. */
    String apiVersion();

    /** The only clock that a plugin should read. */
    Clock clock();
}
