package app.nozzly.plugin;

import java.util.List;
import java.util.Set;

/**
 * Makes one kind of extension. The plugin builds its objects itself; the host never injects into them. Implementations are stateless and
 * thread-safe.
 *
 * @param <T> the extension made
 */
public interface PluginFactory<T> {

    /** A short stable name, unique within the plugin: lower-case letters, digits and hyphens. */
    String name();

    /** The settings that {@link #create} understands; none by default. Any other key is an error. */
    default List<SettingDescriptor> settings() {
        return List.of();
    }

    /** What the extension can do, in the words of its extension point; none by default. */
    default Set<String> capabilities() {
        return Set.of();
    }

    /**
     * Makes the extension.
     *
     * @param settings checked against {@link #settings()}
     * @param context what the host lends to the plugin
     * @throws PluginException when the settings make no sense together
     */
    T create(PluginSettings settings, PluginContext context);
}
