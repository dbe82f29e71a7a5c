package app.nozzly.plugin.runtime;

import java.net.URL;
import java.util.Set;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * The classes that one plugin sees: its own, the JDK's, and a short list of shared packages of the host. Shared packages win over copies in the
 * plugin; nothing else of the host is visible.
 */
final class PluginLoaderScope extends PluginClassLoader {

    private static final Set<String> SHARED = Set.of(
            "app.nozzly.plugin",
            "app.nozzly.plugin.printfile",
            "app.nozzly.quantity",
            "org.joda.money",
            "org.joda.money.format",
            "org.slf4j",
            "org.slf4j.event",
            "org.slf4j.helpers",
            "org.slf4j.spi",
            "org.pf4j");

    PluginLoaderScope(PluginManager manager, PluginDescriptor descriptor) {
        super(manager, descriptor, ClassLoader.getPlatformClassLoader());
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        int lastDot = name.lastIndexOf('.');
        if (lastDot > 0 && SHARED.contains(name.substring(0, lastDot))) {
            return PluginLoaderScope.class.getClassLoader().loadClass(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? own(name) : loaded;
        }
    }

    private Class<?> own(String name) throws ClassNotFoundException {
        if (name.startsWith("java.")) {
            return getParent().loadClass(name);
        }
        try {
            return findClass(name);
        } catch (ClassNotFoundException notInThePlugin) {
            return getParent().loadClass(name);
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? getParent().getResource(name) : own;
    }
}
