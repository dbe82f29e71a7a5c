package app.nozzly.host;

import app.nozzly.host.config.HostSettings;
import app.nozzly.plugin.runtime.CallWatch;
import app.nozzly.plugin.runtime.PluginRuntime;
import app.nozzly.plugin.runtime.PluginRuntimeSettings;
import app.nozzly.plugin.runtime.SlicerReaders;
import app.nozzly.plugin.runtime.UnsignedPlugins;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The plugins of the installation. */
final class PluginModule extends AbstractModule {

    @Provides
    @Singleton
    PluginRuntime plugins(HostSettings settings, Clock clock, CallWatch watch) {
        Path home = Path.of(System.getProperty("nozzly.home", "")).toAbsolutePath();
        return PluginRuntime.start(settings(home, settings, settings.data().resolve("plugin-work"), clock)
                .withCallWatch(watch));
    }

    /** How the plugins of an installation are loaded, unpacked into a work folder of one's own. */
    static PluginRuntimeSettings settings(Path home, HostSettings settings, Path work, Clock clock) {
        return PluginRuntimeSettings.of(home.resolve("plugins"), work)
                .withClock(clock)
                .withSignatures(rule(settings), List.of());
    }

    @Provides
    SlicerReaders slicerReaders(PluginRuntime plugins) {
        return plugins.slicerReaders();
    }

    private static UnsignedPlugins rule(HostSettings settings) {
        return settings.unsignedPlugins() == HostSettings.UnsignedPlugins.REFUSE
                ? UnsignedPlugins.REFUSE
                : UnsignedPlugins.ALLOW;
    }
}
