package app.nozzly.persistence.jpa;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How texts are compared in any case of letters, on every database alike: by the program, not by a locale of the server. */
final class Letters {

    private static final char ESCAPE = '!';

    private Letters() {}

    /** The same text for all spellings that differ in case only. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What words are looked for in: the folded texts, apart. */
    static String searchText(Stream<Optional<String>> texts) {
        return texts.flatMap(Optional::stream).map(Letters::folded).collect(Collectors.joining("\n"));
    }

    /** The words of a search, folded. */
    static Stream<String> words(String text) {
        return Stream.of(folded(text).split("\\s+")).filter(word -> !word.isEmpty());
    }

    /** A pattern that finds a word literally, for {@code like … escape '!'}. */
    static String pattern(String word) {
        StringBuilder pattern = new StringBuilder("%");
        word.chars().forEach(letter -> {
            if (letter == ESCAPE || letter == '%' || letter == '_') {
                pattern.append(ESCAPE);
            }
            pattern.append((char) letter);
        });
        return pattern.append('%').toString();
    }
}
