package app.nozzly.plugin.runtime;

import app.nozzly.plugin.NozzlyPlugin;
import app.nozzly.plugin.PluginContext;
import app.nozzly.plugin.PluginSettings;
import app.nozzly.plugin.printfile.SlicerReader;
import app.nozzly.plugin.printfile.SlicerReaderFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/** A plugin that has a class loader: started on its guard's thread, called through its guard. */
final class LoadedPlugin implements AutoCloseable {

    private static final String SLICER_READER = "slicer-reader/";

    private final PackageDescriptor descriptor;
    private final ClassLoader loader;
    private final CallGuard guard;
    private volatile List<NamedReader> readers = List.of();

    LoadedPlugin(PackageDescriptor descriptor, ClassLoader loader, PluginRuntimeSettings settings) {
        this.descriptor = descriptor;
        this.loader = loader;
        this.guard = new CallGuard(descriptor.id(), settings.callLimits(), settings.callWatch());
    }

    /** A reader and the name of its factory. */
    private record NamedReader(String name, SlicerReader reader) {}

    private record Context(String pluginId, String apiVersion, Clock clock) implements PluginContext {}

    /** Makes the plugin and its extensions. */
    void start(PluginRuntimeSettings settings) {
        GuardedCall call = new GuardedCall("start", settings.callLimits().start());
        readers = guard.call(call, loader, () -> List.copyOf(make(settings)));
    }

    private List<NamedReader> make(PluginRuntimeSettings settings) {
        List<NamedReader> made = new ArrayList<>();
        boolean any = false;
        for (NozzlyPlugin plugin : ServiceLoader.load(NozzlyPlugin.class, loader)) {
            any = true;
            for (SlicerReaderFactory factory : plugin.slicerReaders()) {
                made.add(make(factory, settings));
            }
        }
        if (!any) {
            throw new RefusedPackage("start.none");
        }
        return made;
    }

    private NamedReader make(SlicerReaderFactory factory, PluginRuntimeSettings settings) {
        String name = factory.name();
        Map<String, String> given = settings.extensionSettings().getOrDefault(descriptor.id() + "/" + name, Map.of());
        PluginSettings checked = PluginSettings.of(factory.settings(), given);
        Context context = new Context(descriptor.id(), PluginRuntime.API_VERSION, settings.clock());
        return new NamedReader(name, factory.create(checked, context));
    }

    PackageDescriptor descriptor() {
        return descriptor;
    }

    List<String> extensions() {
        return readers.stream().map(reader -> SLICER_READER + reader.name()).toList();
    }

    List<GuardedReader> readers() {
        return readers.stream()
                .map(reader -> new GuardedReader(descriptor.id(), reader.reader(), loader, guard))
                .toList();
    }

    CallCounts counts() {
        return guard.counts();
    }

    Set<String> openCircuits() {
        return guard.openCircuits();
    }

    @Override
    public void close() {
        readers = List.of();
        guard.close();
    }
}
