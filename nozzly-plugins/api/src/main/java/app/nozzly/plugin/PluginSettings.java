package app.nozzly.plugin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings of one extension, checked against its descriptors, defaults filled in. Immutable and thread-safe; secrets are not printed. */
public final class PluginSettings {

    /** Code of the exception that reports settings which do not fit their descriptors. */
    public static final String INVALID = "plugin_settings_invalid";

    private final Map<String, String> values;
    private final Set<String> secrets;

    private PluginSettings(Map<String, String> values, Set<String> secrets) {
        this.values = Collections.unmodifiableMap(values);
        this.secrets = Set.copyOf(secrets);
    }

    /**
     * Checks values against descriptors and reports every mistake at once: unknown keys, missing ones, values of the wrong type.
     *
     * @throws PluginException {@code plugin_settings_invalid}
     */
    public static PluginSettings of(List<SettingDescriptor> descriptors, Map<String, String> given) {
        List<String> mistakes = new ArrayList<>(unknownKeys(descriptors, given));
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> secrets = new HashSet<>();
        for (SettingDescriptor descriptor : descriptors) {
            if (descriptor.secret()) {
                secrets.add(descriptor.key());
            }
            Optional.ofNullable(given.get(descriptor.key()))
                    .or(descriptor::defaultValue)
                    .ifPresentOrElse(
                            value -> accept(descriptor, value, values, mistakes), () -> absent(descriptor, mistakes));
        }
        if (!mistakes.isEmpty()) {
            throw new PluginException(INVALID, String.join("; ", mistakes));
        }
        return new PluginSettings(values, secrets);
    }

    private static void accept(
            SettingDescriptor descriptor, String value, Map<String, String> values, List<String> mistakes) {
        if (!descriptor.type().accepts(value)) {
            String shown = descriptor.secret() ? "***" : value;
            mistakes.add(Texts.of("settings.type", descriptor.key(), shown, descriptor.type()));
        }
        values.put(descriptor.key(), value);
    }

    private static void absent(SettingDescriptor descriptor, List<String> mistakes) {
        if (descriptor.required()) {
            mistakes.add(Texts.of("settings.missing", descriptor.key(), descriptor.help()));
        }
    }

    private static List<String> unknownKeys(List<SettingDescriptor> descriptors, Map<String, String> given) {
        List<String> known = descriptors.stream().map(SettingDescriptor::key).toList();
        return given.keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .map(key -> Texts.of("settings.unknown", key, String.join(", ", known)))
                .toList();
    }

    /** The text of a setting, or its default. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The number of a {@link SettingType#NUMBER} setting. */
    public Optional<BigDecimal> number(String key) {
        return text(key).map(BigDecimal::new);
    }

    /** The truth of a {@link SettingType#TRUTH} setting; absent means false. */
    public boolean truth(String key) {
        return text(key).map(Boolean::parseBoolean).orElse(false);
    }

    /** The keys that have a value, in the order of their descriptors. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** Keys and values, secrets replaced by stars. */
    @Override
    public String toString() {
        Map<String, String> shown = new LinkedHashMap<>(values);
        shown.replaceAll((key, value) -> secrets.contains(key) ? "***" : value);
        return shown.toString();
    }
}
