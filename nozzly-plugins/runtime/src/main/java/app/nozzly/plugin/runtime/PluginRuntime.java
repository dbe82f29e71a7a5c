package app.nozzly.plugin.runtime;

import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Loads every zip of a folder and keeps the plugins until {@link #close()}. A plugin that cannot be loaded or started does not keep the host from
 * starting; {@link #plugins()} says what became of each. After two starts that did not finish, the third one loads no plugin (safe mode).
 * Thread-safe.
 */
public final class PluginRuntime implements AutoCloseable {

    /** Version of the plugin API; packages name the versions that they need in {@code plugin.requires}. */
    public static final String API_VERSION = "1.0.0";

    private final PluginRuntimeSettings settings;
    private final StartAttempts attempts;
    private final PackageStore store;
    private final boolean safeMode;
    private final List<Slot> slots = new CopyOnWriteArrayList<>();

    private PluginRuntime(PluginRuntimeSettings settings) {
        this.settings = settings;
        this.attempts = new StartAttempts(settings.workFolder());
        this.safeMode = attempts.unfinished() >= StartAttempts.MOST;
        this.store = new PackageStore(settings);
    }

    /** One package, as far as it came. */
    private static final class Slot {

        private final String fileName;
        private Optional<PackageStore.Opened> opened = Optional.empty();
        private PluginState state = PluginState.REFUSED;
        private Optional<Message> cause = Optional.empty();

        Slot(String fileName) {
            this.fileName = fileName;
        }

        synchronized void opened(PackageStore.Opened result) {
            opened = Optional.of(result);
        }

        synchronized void became(PluginState newState, Optional<Message> why) {
            state = newState;
            cause = why;
        }

        synchronized Optional<LoadedPlugin> running() {
            return opened.map(PackageStore.Opened::plugin).filter(plugin -> state == PluginState.STARTED);
        }

        synchronized PluginStatus status() {
            Optional<LoadedPlugin> plugin = opened.map(PackageStore.Opened::plugin);
            return new PluginStatus(
                    fileName,
                    plugin.map(known -> known.descriptor().id()),
                    plugin.map(known -> known.descriptor().version()),
                    state,
                    cause,
                    opened.map(PackageStore.Opened::signed).orElse(false),
                    plugin.map(LoadedPlugin::extensions).orElse(List.of()),
                    plugin.map(LoadedPlugin::counts).orElse(CallCounts.NONE),
                    plugin.map(LoadedPlugin::openCircuits).orElse(Set.of()));
        }
    }

    /** Loads and starts the plugins of the folder. */
    public static PluginRuntime start(PluginRuntimeSettings settings) {
        PluginRuntime runtime = new PluginRuntime(settings);
        runtime.startAll();
        return runtime;
    }

    private void startAll() {
        List<Path> zips = zips();
        if (safeMode) {
            zips.forEach(this::skip);
            return;
        }
        attempts.begin();
        store.clear();
        zips.forEach(this::open);
        startTogether(slots.stream().filter(slot -> slot.opened.isPresent()).toList());
        attempts.finish();
    }

    private List<Path> zips() {
        if (!Files.isDirectory(settings.pluginsFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(settings.pluginsFolder())) {
            return files.filter(file -> file.getFileName().toString().endsWith(".zip") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new RefusedPackage(
                    "package.folder", settings.pluginsFolder(), String.valueOf(unreadable.getMessage()));
        }
    }

    private void skip(Path zip) {
        Slot slot = new Slot(zip.getFileName().toString());
        slot.became(PluginState.SKIPPED, Optional.of(Message.of(PluginRuntime.class, "safe_mode", StartAttempts.MOST)));
        slots.add(slot);
    }

    private void open(Path zip) {
        Slot slot = new Slot(zip.getFileName().toString());
        slots.add(slot);
        try {
            slot.opened(store.open(zip));
        } catch (NozzlyException refused) {
            slot.became(PluginState.REFUSED, Optional.of(refused.text()));
        } catch (RuntimeException unexpected) {
            slot.became(
                    PluginState.REFUSED,
                    Optional.of(Message.of(PluginRuntime.class, "package.not_loaded", unexpected.toString())));
        }
    }

    /** All at once, so that several that hang take no longer than one. */
    private void startTogether(List<Slot> opened) {
        if (opened.isEmpty()) {
            return;
        }
        ExecutorService starters = Executors.newFixedThreadPool(opened.size());
        try {
            List<Future<?>> starts = new ArrayList<>();
            opened.forEach(slot -> starts.add(starters.submit(() -> start(slot))));
            for (Future<?> start : starts) {
                start.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            starters.shutdownNow();
        }
    }

    private void start(Slot slot) {
        try {
            slot.opened.orElseThrow().plugin().start(settings);
            slot.became(PluginState.STARTED, Optional.empty());
        } catch (NozzlyException failure) {
            slot.became(PluginState.FAILED, Optional.of(failure.text()));
        }
    }

    /** What became of each package, by file name. */
    public List<PluginStatus> plugins() {
        return slots.stream().map(Slot::status).toList();
    }

    /** Whether no plugin was loaded because earlier starts did not finish. */
    public boolean isSafeMode() {
        return safeMode;
    }

    /** The readers of print files of all running plugins. */
    public SlicerReaders slicerReaders() {
        return new SlicerReaders(() -> slots.stream()
                .flatMap(slot -> slot.running().stream())
                .sorted(Comparator.comparing(plugin -> plugin.descriptor().id()))
                .flatMap(plugin -> plugin.readers().stream())
                .toList());
    }

    /** Stops and unloads every plugin; the runtime is of no use afterwards. A second call does nothing. */
    @Override
    public void close() {
        List<Slot> all = new ArrayList<>(slots);
        slots.clear();
        all.forEach(slot -> slot.opened.ifPresent(store::close));
        store.clear();
        if (safeMode) {
            attempts.finish();
        }
    }
}
