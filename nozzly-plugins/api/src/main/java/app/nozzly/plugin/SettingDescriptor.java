package app.nozzly.plugin;

import java.util.Objects;
import java.util.Optional;

/**
 * Describes one setting of a factory; drives validation, redaction and the settings page. Immutable. Start with {@link #optional} or
 * {@link #required}.
 *
 * @param key lower-case words joined by dots
 * @param type what it holds
 * @param defaultValue used when the key is absent
 * @param required whether the key must be given
 * @param secret whether the value is hidden in logs, exports and pages
 * @param help one sentence for the settings page
 */
public record SettingDescriptor(
        String key, SettingType type, Optional<String> defaultValue, boolean required, boolean secret, String help) {

    public SettingDescriptor {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(defaultValue, "defaultValue");
        Objects.requireNonNull(help, "help");
        if (!key.matches("[a-z][a-z0-9]*([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException(Texts.of("setting.key", key));
        }
        if (defaultValue.isPresent() && !type.accepts(defaultValue.get())) {
            throw new IllegalArgumentException(Texts.of("setting.default", key, defaultValue.get(), type));
        }
    }

    /** A setting that may be left out and has no default. */
    public static SettingDescriptor optional(String key, SettingType type, String help) {
        return new SettingDescriptor(key, type, Optional.empty(), false, false, help);
    }

    /** A setting that must be given. */
    public static SettingDescriptor required(String key, SettingType type, String help) {
        return new SettingDescriptor(key, type, Optional.empty(), true, false, help);
    }

    /** The same setting with a default. */
    public SettingDescriptor withDefault(String value) {
        return new SettingDescriptor(key, type, Optional.of(value), false, secret, help);
    }

    /** The same setting, hidden wherever it would be shown. */
    public SettingDescriptor asSecret() {
        return new SettingDescriptor(key, type, defaultValue, required, true, help);
    }
}
