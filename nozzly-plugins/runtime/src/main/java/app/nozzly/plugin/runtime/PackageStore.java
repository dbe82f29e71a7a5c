package app.nozzly.plugin.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pf4j.PluginWrapper;

/** Checks packages, unpacks them into the work folder and has PF4J load them. Used by one thread at a time. */
final class PackageStore {

    private final PluginRuntimeSettings settings;
    private final Path folder;
    private final FolderManager manager;
    private final SignatureCheck signatures;

    PackageStore(PluginRuntimeSettings settings) {
        this.settings = settings;
        this.folder = settings.workFolder().resolve("unpacked");
        this.manager = new FolderManager(folder);
        this.signatures = new SignatureCheck(settings.unsigned(), settings.trustedKeys());
    }

    /**
     * A package with a class loader.
     *
     * @param plugin not yet started
     * @param signed whether a trusted key signed it
     */
    record Opened(LoadedPlugin plugin, boolean signed) {}

    /** Checks, unpacks and loads; refuses whatever is not right. */
    synchronized Opened open(Path zip) {
        PluginPackage content = PluginPackage.read(zip, settings.packageLimits());
        boolean signed = signatures.check(zip, content.bytes());
        PackageDescriptor descriptor = content.descriptor();
        if (manager.getPlugin(descriptor.id()) != null) {
            throw new RefusedPackage(
                    "package.duplicate",
                    descriptor.id(),
                    manager.getPlugin(descriptor.id()).getPluginPath().getFileName());
        }
        Path unpacked = folder.resolve(descriptor.id());
        content.unpack(unpacked);
        return new Opened(load(unpacked, descriptor), signed);
    }

    private LoadedPlugin load(Path unpacked, PackageDescriptor descriptor) {
        try {
            manager.loadPlugin(unpacked);
        } catch (RuntimeException refused) {
            manager.unloadPlugin(descriptor.id());
            throw new RefusedPackage("package.not_loaded", String.valueOf(refused.getMessage()));
        }
        PluginWrapper wrapper = manager.getPlugin(descriptor.id());
        if (wrapper.getPluginState().isDisabled()) {
            String requires = wrapper.getDescriptor().getRequires();
            manager.unloadPlugin(descriptor.id());
            throw new RefusedPackage("package.requires", requires, PluginRuntime.API_VERSION);
        }
        return new LoadedPlugin(descriptor, wrapper.getPluginClassLoader(), settings);
    }

    /** Stops a plugin and lets its class loader go. */
    synchronized void close(Opened opened) {
        opened.plugin().close();
        manager.unloadPlugin(opened.plugin().descriptor().id());
    }

    /** Removes what is unpacked; what cannot be removed now is removed at the next start. */
    synchronized void clear() {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path file : deepestFirst()) {
            deleteIfPossible(file);
        }
    }

    private static boolean deleteIfPossible(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException stillInUse) {
            return false;
        }
    }

    private List<Path> deepestFirst() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
