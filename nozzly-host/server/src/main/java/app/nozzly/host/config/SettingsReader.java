package app.nozzly.host.config;

import app.nozzly.problem.Message;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/** Reads the settings from a file and the environment, which wins. All mistakes are reported at once. One use, one thread. */
public final class SettingsReader {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final int HIGHEST_PORT = 65_535;

    private final Path home;
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final List<String> mistakes = new ArrayList<>();

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
                                () -> mistake("setting.unknown", name, Setting.nearest(name))));
        if (values.containsKey(Setting.DATA)) {
            values.put(Setting.DATA, home.resolve(values.get(Setting.DATA)).toString());
        }
        environment.keySet().stream()
                .filter(name -> name.startsWith(Setting.ENVIRONMENT_PREFIX))
                .sorted()
                .forEach(name -> override(name, environment.get(name).strip()));
        values.putIfAbsent(Setting.DATA, home.resolve(Setting.DATA.standard()).toString());
    }

    private void override(String name, String value) {
        String property =
                name.replaceFirst("^NOZZLY_", Setting.PREFIX).replace('_', '.').toLowerCase(Locale.ROOT);
        Setting.named(property)
                .ifPresentOrElse(
                        setting -> values.put(setting, value),
                        () -> mistake(
                                "setting.unknown",
                                name,
                                Setting.named(Setting.nearest(property))
                                        .orElseThrow()
                                        .environment()));
    }

    private HostSettings finish() {
        refuseWhatComesLater();
        HostSettings settings = new HostSettings(
                read(Setting.PORT, SettingsReader::port).orElse(0),
                read(Setting.BIND, this::loopback).orElse(""),
                read(Setting.PUBLIC_URL, SettingsReader::url),
                read(
                                Setting.DATA,
                                text -> Optional.of(
                                        Path.of(text).toAbsolutePath().normalize()))
                        .orElse(home),
                read(Setting.DEMO, SettingsReader::flag).orElse(false),
                database(),
                read(Setting.PLUGINS_UNSIGNED, choice(HostSettings.UnsignedPlugins.class))
                        .orElse(HostSettings.UnsignedPlugins.ALLOW),
                read(Setting.LOG_FORMAT, choice(HostSettings.LogFormat.class)).orElse(HostSettings.LogFormat.TEXT));
        if (!mistakes.isEmpty()) {
            throw new SettingsException(mistakes);
        }
        return settings;
    }

    private void refuseWhatComesLater() {
        values.forEach((setting, value) -> {
            if (setting.effect() == Setting.Effect.LATER && !value.equals(setting.standard())) {
                mistake("setting.later", setting.property(), value, setting.standard());
            }
        });
    }

    private <T> Optional<T> read(Setting setting, Function<String, Optional<T>> parser) {
        String text = values.getOrDefault(setting, setting.standard());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parser.apply(text);
        if (value.isEmpty()) {
            mistake("setting." + setting.property().substring(Setting.PREFIX.length()), setting.property(), text);
        }
        return value;
    }

    private Optional<HostSettings.Database> database() {
        String url = values.getOrDefault(Setting.DATABASE_URL, "");
        String user = values.getOrDefault(Setting.DATABASE_USER, "");
        String password = values.getOrDefault(Setting.DATABASE_PASSWORD, "");
        if (url.isEmpty()) {
            if (!user.isEmpty() || !password.isEmpty()) {
                mistake("setting.database.missing", Setting.DATABASE_URL.property());
            }
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            mistake("setting.database.url", Setting.DATABASE_URL.property());
        }
        return Optional.of(new HostSettings.Database(url, user, password));
    }

    private static Optional<Integer> port(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    /** Until there are accounts, whoever reaches the port may do everything: only this machine may. */
    private Optional<String> loopback(String text) {
        return LOOPBACK.contains(text) ? Optional.of(text.replaceAll("[\\[\\]]", "")) : Optional.empty();
    }

    private static Optional<URI> url(String text) {
        try {
            URI url = new URI(text);
            boolean usable = url.getHost() != null
                    && Set.of("http", "https").contains(String.valueOf(url.getScheme()))
                    && (url.getPath().isEmpty() || url.getPath().equals("/"));
            return usable ? Optional.of(url) : Optional.empty();
        } catch (java.net.URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> flag(String text) {
        return Set.of("true", "false").contains(text) ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> choice(Class<E> type) {
        return text -> java.util.Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private void mistake(String key, Object... arguments) {
        mistakes.add(Message.of(SettingsReader.class, key, arguments).toString());
    }
}
