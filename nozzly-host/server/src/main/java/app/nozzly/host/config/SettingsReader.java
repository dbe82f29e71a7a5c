package app.nozzly.host.config;

import app.nozzly.host.config.HostSettings.LogFormat;
import app.nozzly.host.config.HostSettings.Transport;
import app.nozzly.host.config.HostSettings.UnsignedPlugins;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Reads the settings from a file and the environment, which wins. All mistakes are reported at once. One use, one thread. */
public final class SettingsReader {

    /** Settings that name something in the file system; relative ones in the file begin in the installation's folder. */
    private static final List<Setting> FILES = List.of(Setting.DATA, Setting.TLS_KEYSTORE);

    private final Path home;
    private final SettingValues values = new SettingValues();

    private SettingsReader(Path home) {
        this.home = home;
    }

    /**
     * The settings of an installation.
     *
     * @param home folder of the installation; its {@code conf/nozzly.properties} is read when it exists, and relative folders in that file begin here
     * @param environment names and values of the environment; relative folders in it begin in the working folder
     * @throws SettingsException naming every mistake
     */
    public static HostSettings read(Path home, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(home);
        reader.load(properties(home.resolve("conf").resolve("nozzly.properties")), environment);
        return reader.finish();
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader text = Files.newBufferedReader(file)) {
                properties.load(text);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return properties;
    }

    private void load(Properties properties, Map<String, String> environment) {
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> Setting.named(name)
                        .ifPresentOrElse(
                                setting -> values.put(
                                        setting, properties.getProperty(name).strip()),
                                () -> values.mistake("setting.unknown", name, Setting.nearest(name))));
        FILES.stream()
                .filter(values::isSet)
                .forEach(setting ->
                        values.put(setting, home.resolve(values.text(setting)).toString()));
        environment.keySet().stream()
                .filter(name -> name.startsWith(Setting.ENVIRONMENT_PREFIX))
                .sorted()
                .forEach(name -> override(name, environment.get(name).strip()));
        if (!values.isSet(Setting.DATA)) {
            values.put(Setting.DATA, home.resolve(Setting.DATA.standard()).toString());
        }
    }

    private void override(String name, String value) {
        String property =
                name.replaceFirst("^NOZZLY_", Setting.PREFIX).replace('_', '.').toLowerCase(Locale.ROOT);
        Setting.named(property)
                .ifPresentOrElse(
                        setting -> values.put(setting, value),
                        () -> values.mistake(
                                "setting.unknown",
                                name,
                                Setting.named(Setting.nearest(property))
                                        .orElseThrow()
                                        .environment()));
    }

    private HostSettings finish() {
        values.refuseWhatComesLater();
        String bind = values.read(Setting.BIND, SettingTexts::bind).orElse("127.0.0.1");
        SettingGroups groups = new SettingGroups(values);
        Optional<URI> publicUrl = values.read(Setting.PUBLIC_URL, SettingTexts::site);
        Transport transport = groups.transport();
        HostSettings settings = new HostSettings(
                values.read(Setting.PORT, SettingTexts::port).orElse(0),
                bind,
                publicUrl,
                values.read(Setting.DATA, SettingTexts::path).orElse(home),
                values.read(Setting.DEMO, SettingTexts::flag).orElse(false),
                groups.database(),
                values.read(Setting.PLUGINS_UNSIGNED, SettingTexts.choice(UnsignedPlugins.class))
                        .orElse(UnsignedPlugins.ALLOW),
                values.read(Setting.LOG_FORMAT, SettingTexts.choice(LogFormat.class))
                        .orElse(LogFormat.TEXT),
                transport,
                groups.access(HostSettings.isLocal(bind, transport, publicUrl)),
                groups.mail(),
                groups.signOn(),
                groups.monitoring(),
                values.read(Setting.IMPORT_HOSTS, SettingTexts::hosts).orElse(List.of()));
        new SafetyCheck(settings, values).refuseWhatIsUnsafe();
        if (!values.mistakes().isEmpty()) {
            throw new SettingsException(values.mistakes());
        }
        return settings;
    }
}
