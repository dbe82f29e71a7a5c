package app.nozzly.host.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of security that the sources of all modules show. */
class SourceLawsTest {

    private static final Path PROJECT = Path.of("../..");

    /** Where the names of algorithms are written, and which. */
    private static final Map<String, Set<String>> ALGORITHMS = Map.of(
            "MessageDigest", Set.of("SHA-256"),
            "Mac", Set.of("HmacSHA256"),
            "Cipher", Set.of("AES/GCM/NoPadding"),
            "Signature", Set.of("Ed25519"));

    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        for (String part : List.of("nozzly-core", "nozzly-persistence", "nozzly-plugins", "nozzly-host")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(part))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> path.toString().contains("/src/main/"))
                        .toList()) {
                    sources.put(PROJECT.relativize(file), Files.readString(file));
                }
            }
        }
        assertTrue(sources.size() > 500, sources.size() + " sources");
        return sources;
    }

    private static Set<String> containing(String... words) throws IOException {
        Set<String> found = new TreeSet<>();
        sources().forEach((file, text) -> {
            if (Arrays.stream(words).anyMatch(text::contains)) {
                found.add(file.getFileName().toString());
            }
        });
        return found;
    }

    /** V1.2.5: both give fixed words, file names of our own and what this machine is called. */
    @Test
    void onlyTheClassArchiveAndTheCertificateStartAProcess() throws IOException {
        assertEquals(
                Set.of("ClassArchive.java", "SelfSignedCertificate.java"),
                containing("ProcessBuilder", "Runtime.getRuntime().exec"));
    }

    /** V11.3.1, V11.3.2, V11.4.1. The checksum that a 3MF file states of itself is an MD5 and protects nothing. */
    @Test
    void onlyApprovedAlgorithmsAreUsed() throws IOException {
        Pattern use = Pattern.compile("\\b(MessageDigest|Mac|Cipher|Signature)\\.getInstance\\(([^)]*)\\)");
        int seen = 0;
        for (Map.Entry<Path, String> source : sources().entrySet()) {
            Matcher found = use.matcher(source.getValue());
            while (found.find()) {
                seen++;
                String name = named(found.group(2), source.getValue());
                boolean checksum = source.getKey().endsWith("ZipArchive.java") && name.equals("MD5");
                assertTrue(
                        checksum || ALGORITHMS.get(found.group(1)).contains(name),
                        source.getKey() + ": " + found.group());
            }
        }
        assertTrue(seen >= 6, seen + " uses");
    }

    /** The text itself, or that of the constant of the same file. */
    private static String named(String argument, String source) {
        if (argument.startsWith("\"")) {
            return argument.substring(1, argument.length() - 1);
        }
        Matcher constant = Pattern.compile("\\b" + Pattern.quote(argument) + " = \"([^\"]+)\"")
                .matcher(source);
        return constant.find() ? constant.group(1) : argument;
    }

    /** V6.2.6, V6.2.7: passwords are hidden as they are typed, and browsers and their helpers know what they are. */
    @Test
    void everyPasswordFieldIsHiddenAndNamedForPasswordManagers() throws IOException {
        Path templates = Path.of("src/main/jte");
        int uses = 0;
        for (Map.Entry<Path, String> template : texts(templates, ".jte").entrySet()) {
            Path file = template.getKey();
            boolean isTheField = file.endsWith("tag/passwordField.jte");
            assertEquals(isTheField, template.getValue().contains("type=\"password\""), file + ": the one field");
            assertFalse(template.getValue().matches("(?s).*\\bon(paste|copy|cut|drop)\\b.*"), file.toString());
            Matcher use = Pattern.compile("tag\\.passwordField\\(.*").matcher(template.getValue());
            while (use.find()) {
                uses++;
                Matcher named = Pattern.compile("autocomplete = \"([^\"]*)\"").matcher(use.group());
                assertTrue(!named.find() || named.group(1).equals("new-password"), file + ": " + use.group());
            }
        }
        assertTrue(uses >= 7, uses + " uses");
        String field = Files.readString(templates.resolve("tag/passwordField.jte"));
        assertTrue(field.contains("autocomplete = \"current-password\"") && field.contains("=\"${autocomplete}\""));
        texts(Path.of("src/main/resources/static"), ".js")
                .forEach((file, text) -> assertFalse(text.contains("\"paste\""), file + " watches pasting"));
    }

    private static Map<Path, String> texts(Path folder, String ending) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.put(file, Files.readString(file));
            }
        }
        assertFalse(texts.isEmpty());
        return texts;
    }

    /** V6.4.2: there is no question or hint that stands in for a password. */
    @Test
    void thereAreNoHintsAndNoSecretQuestions() throws IOException {
        assertEquals(Set.of(), containing("passwordHint", "securityQuestion", "secretQuestion"));
    }
}
