package app.nozzly.host.config;

import app.nozzly.problem.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is set, as text, and what is wrong with it so far. One thread. */
final class SettingValues {

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final List<String> mistakes = new ArrayList<>();

    void put(Setting setting, String value) {
        values.put(setting, value);
    }

    /** Whether there is a value that is not empty. */
    boolean isSet(Setting setting) {
        return !values.getOrDefault(setting, "").isEmpty();
    }

    /** The value, or its default. */
    String text(Setting setting) {
        return values.getOrDefault(setting, setting.standard());
    }

    List<String> mistakes() {
        return mistakes;
    }

    void mistake(String key, Object... arguments) {
        mistakes.add(Message.of(SettingsReader.class, key, arguments).toString());
    }

    void refuseWhatComesLater() {
        values.forEach((setting, value) -> {
            if (setting.effect() == Setting.Effect.LATER && !value.equals(setting.standard())) {
                mistake("setting.later", setting.property(), value, setting.standard());
            }
        });
    }

    /** The value as something; empty when there is none, or it is wrong, which is noted. Messages about secrets do not get the value. */
    <T> Optional<T> read(Setting setting, Function<String, Optional<T>> parser) {
        String text = text(setting);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parser.apply(text);
        if (value.isEmpty()) {
            mistake(
                    "setting." + setting.property().substring(Setting.PREFIX.length()),
                    setting.property(),
                    setting.secret() ? "" : text);
        }
        return value;
    }

    /**
     * Whether a group of settings is given that has a meaning only as a whole; a half is noted.
     *
     * @param key message that says what belongs together
     */
    boolean together(String key, Setting... group) {
        List<Setting> given = Arrays.stream(group).filter(this::isSet).toList();
        if (!given.isEmpty() && given.size() < group.length) {
            Setting missing = Arrays.stream(group)
                    .filter(setting -> !isSet(setting))
                    .findFirst()
                    .orElseThrow();
            mistake(key, given.get(0).property(), missing.property());
        }
        return given.size() == group.length;
    }
}
