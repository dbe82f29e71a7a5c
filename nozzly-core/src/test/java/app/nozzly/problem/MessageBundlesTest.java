package app.nozzly.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads sources and bundles of this module: every key that is written down has a text, and no text is left over. */
class MessageBundlesTest {

    private static final Path MAIN = Path.of("src", "main");

    /** A key as it is written in a call: two or more words joined by dots, or a code. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)*\\.?)\"");

    private static final List<Pattern> CALLS = List.of(
            Pattern.compile("Message\\.of\\(\\s*([A-Z]\\w+)\\.class,\\s*\"([a-z0-9_.]+)\"\\s*[,)]"),
            Pattern.compile("\\binvalid\\(\\s*([A-Z]\\w+)\\.class,[^,;()]+,\\s*\"([a-z0-9_.]+)\"\\s*[,)]"));

    @Test
    void noKeyIsGivenTwiceAndEveryTextIsAValidFormat() {
        for (Path bundle : bundles()) {
            Set<String> seen = new TreeSet<>();
            for (String line : lines(bundle)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String key = line.substring(0, line.indexOf('=')).strip();
                    assertTrue(seen.add(key), () -> bundle + " gives " + key + " twice");
                    String text = line.substring(line.indexOf('=') + 1).strip();
                    assertFalse(text.isEmpty(), () -> bundle + " has no text for " + key);
                    assertEquals(
                            text.replace("''", "").indexOf('\''),
                            -1,
                            () -> bundle + ": double the apostrophe of " + key);
                    new MessageFormat(text, Locale.ENGLISH);
                }
            }
        }
    }

    @Test
    void everyKeyWrittenInACallHasATextInItsPackage() {
        List<String> missing = new ArrayList<>();
        Map<Path, String> sources = sources();
        sources.forEach((file, source) -> CALLS.forEach(call -> {
            Matcher calls = call.matcher(source);
            while (calls.find()) {
                String owner = calls.group(1) + ".java";
                Path beside = file.resolveSibling(owner);
                Path home = sources.containsKey(beside)
                        ? beside
                        : sources.keySet().stream()
                                .filter(other -> other.endsWith(owner))
                                .findFirst()
                                .orElse(file);
                if (!keys(bundleOf(home)).contains(calls.group(2))) {
                    missing.add(file + ": " + calls.group(2));
                }
            }
        }));
        assertEquals(List.of(), missing, "give these keys a text in the Messages.properties of the package");
    }

    @Test
    void noTextIsLeftOver() {
        List<String> unused = new ArrayList<>();
        for (Path bundle : bundles()) {
            Path folder = MAIN.resolve("java").resolve(MAIN.resolve("resources").relativize(bundle.getParent()));
            StringBuilder words = new StringBuilder();
            sources().forEach((file, source) -> {
                if (file.startsWith(folder)) {
                    words.append(source);
                }
            });
            keys(bundle).stream()
                    .filter(key -> !isWritten(words.toString(), key))
                    .forEach(key -> unused.add(bundle + ": " + key));
        }
        assertEquals(List.of(), unused, "these texts belong to no key in the sources of their package");
    }

    /** Written whole, as a prefix with the rest computed, or as the name of a constant whose code is the key. */
    private static boolean isWritten(String source, String key) {
        int dot = key.indexOf('.');
        Matcher literals = LITERAL.matcher(source);
        while (literals.find()) {
            String literal = literals.group(1);
            if (literal.equals(key) || (literal.endsWith(".") && key.startsWith(literal))) {
                return true;
            }
        }
        return Pattern.compile("\\b" + key.substring(dot + 1).toUpperCase(Locale.ROOT) + "\\b")
                .matcher(source)
                .find();
    }

    private static Path bundleOf(Path source) {
        return MAIN.resolve("resources")
                .resolve(MAIN.resolve("java").relativize(source.getParent()))
                .resolve("Messages.properties");
    }

    private static Set<String> keys(Path bundle) {
        Set<String> keys = new TreeSet<>();
        if (Files.exists(bundle)) {
            lines(bundle).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            keys.add(line.substring(0, line.indexOf('=')).strip()));
        }
        return keys;
    }

    private static List<Path> bundles() {
        return walk(MAIN.resolve("resources"), "Messages.properties");
    }

    private static Map<Path, String> sources() {
        Map<Path, String> sources = new TreeMap<>();
        walk(MAIN.resolve("java"), ".java").forEach(file -> sources.put(file, String.join("\n", lines(file))));
        return sources;
    }

    private static List<Path> walk(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
