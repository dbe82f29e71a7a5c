package app.nozzly.plugin.runtime;

import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How plugins are loaded and called. Immutable. Start with {@link #of}.
 *
 * @param pluginsFolder holds the zip packages; need not exist
 * @param workFolder holds unpacked packages and the count of unfinished starts; belongs to one runtime at a time
 * @param unsigned what happens to packages without a valid signature
 * @param trustedKeys Ed25519 keys that sign packages
 * @param packageLimits how large a package may be
 * @param callLimits what a call may take
 * @param clock lent to plugins
 * @param extensionSettings settings per extension, keyed by {@code plugin-id/factory-name}
 * @param callWatch is told of every call
 */
public record PluginRuntimeSettings(
        Path pluginsFolder,
        Path workFolder,
        UnsignedPlugins unsigned,
        List<PublicKey> trustedKeys,
        PackageLimits packageLimits,
        CallLimits callLimits,
        Clock clock,
        Map<String, Map<String, String>> extensionSettings,
        CallWatch callWatch) {

    public PluginRuntimeSettings {
        Objects.requireNonNull(pluginsFolder, "pluginsFolder");
        Objects.requireNonNull(workFolder, "workFolder");
        trustedKeys = List.copyOf(trustedKeys);
        extensionSettings = Map.copyOf(extensionSettings);
        Objects.requireNonNull(callWatch, "callWatch");
    }

    /** Standard limits, unsigned packages allowed, the system clock in UTC. */
    public static PluginRuntimeSettings of(Path pluginsFolder, Path workFolder) {
        return new PluginRuntimeSettings(
                pluginsFolder,
                workFolder,
                UnsignedPlugins.ALLOW,
                List.of(),
                PackageLimits.standard(),
                CallLimits.standard(),
                Clock.systemUTC(),
                Map.of(),
                CallWatch.NONE);
    }

    /** The same with another rule for signatures. */
    public PluginRuntimeSettings withSignatures(UnsignedPlugins rule, List<PublicKey> keys) {
        return new PluginRuntimeSettings(
                pluginsFolder, workFolder, rule, keys, packageLimits, callLimits, clock, extensionSettings, callWatch);
    }

    /** The same with other limits of packages. */
    public PluginRuntimeSettings withPackageLimits(PackageLimits limits) {
        return new PluginRuntimeSettings(
                pluginsFolder,
                workFolder,
                unsigned,
                trustedKeys,
                limits,
                callLimits,
                clock,
                extensionSettings,
                callWatch);
    }

    /** The same with other limits of calls. */
    public PluginRuntimeSettings withCallLimits(CallLimits limits) {
        return new PluginRuntimeSettings(
                pluginsFolder,
                workFolder,
                unsigned,
                trustedKeys,
                packageLimits,
                limits,
                clock,
                extensionSettings,
                callWatch);
    }

    /** The same with another clock. */
    public PluginRuntimeSettings withClock(Clock newClock) {
        return new PluginRuntimeSettings(
                pluginsFolder,
                workFolder,
                unsigned,
                trustedKeys,
                packageLimits,
                callLimits,
                newClock,
                extensionSettings,
                callWatch);
    }

    /** The same with settings per extension, keyed by {@code plugin-id/factory-name}. */
    public PluginRuntimeSettings withExtensionSettings(Map<String, Map<String, String>> settings) {
        return new PluginRuntimeSettings(
                pluginsFolder,
                workFolder,
                unsigned,
                trustedKeys,
                packageLimits,
                callLimits,
                clock,
                settings,
                callWatch);
    }

    /** The same with somebody who is told of every call. */
    public PluginRuntimeSettings withCallWatch(CallWatch watch) {
        return new PluginRuntimeSettings(
                pluginsFolder,
                workFolder,
                unsigned,
                trustedKeys,
                packageLimits,
                callLimits,
                clock,
                extensionSettings,
                watch);
    }
}
