package app.nozzly.example.quote;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was typed. Immutable.
 *
 * @param files print files, at least one
 * @param values the value of each option that was given
 */
record Arguments(List<Path> files, Map<Option, String> values) {

    private static final int LONGEST_NUMBER = 20;

    /** @throws MisuseException for an option that does not exist, has no value or is given twice, or when there is no file */
    static Arguments parse(List<String> words) {
        List<Path> files = new ArrayList<>();
        Map<Option, String> values = new EnumMap<>(Option.class);
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            if (!word.startsWith("--")) {
                files.add(Path.of(word));
                continue;
            }
            Option option = Option.of(word).orElseThrow(() -> new MisuseException("option.unknown", word));
            index++;
            if (index == words.size() || words.get(index).startsWith("--")) {
                throw new MisuseException("option.value", word);
            }
            if (values.put(option, words.get(index)) != null) {
                throw new MisuseException("option.twice", word);
            }
        }
        if (files.isEmpty()) {
            throw new MisuseException("file.none");
        }
        return new Arguments(List.copyOf(files), values);
    }

    Optional<String> value(Option option) {
        return Optional.ofNullable(values.get(option));
    }

    /** The parts of a value with commas; none when it was not given. */
    List<String> list(Option option) {
        return value(option).stream()
                .flatMap(text -> List.of(text.split(",")).stream())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A number; zero when it was not given. */
    BigDecimal number(Option option) {
        return value(option).map(text -> number(option, text)).orElse(BigDecimal.ZERO);
    }

    /** A list of {@code name=value}; a part without a name has the empty one. */
    <T> Map<String, T> named(Option option, Function<String, T> reading) {
        Map<String, T> named = new LinkedHashMap<>();
        for (String part : list(option)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            named.put(name, reading.apply(part.substring(equals + 1).strip()));
        }
        return named;
    }

    static BigDecimal number(Option option, String text) {
        if (!text.matches("-?\\d+([.]\\d+)?") || text.length() > LONGEST_NUMBER) {
            throw new MisuseException("option.number", option.typed(), text);
        }
        return new BigDecimal(text);
    }
}
