package app.nozzly.host.http;

import app.nozzly.store.Version;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Strong entity tags made of versions. Stateless. */
final class ETags {

    private ETags() {}

    static String of(Version version) {
        return "\"" + version.number() + "\"";
    }

    /** The tag of a thing that shows others: its own version first, then theirs. */
    static String of(Version version, Version... shown) {
        return Stream.concat(Stream.of(version), Arrays.stream(shown))
                .map(part -> String.valueOf(part.number()))
                .collect(Collectors.joining(".", "\"", "\""));
    }

    /** Whether {@code If-Match} names a version, whatever the versions of other things behind it, or says {@code *}. */
    static boolean expects(String header, Version version) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(
                        candidate -> candidate.equals("*") || version(candidate).equals(Optional.of(version)));
    }

    /** Whether a header of tags ({@code If-Match}, {@code If-None-Match}) names a tag or says {@code *}. */
    static boolean names(String header, String tag) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
    }

    /** The version of a single tag; empty for {@code *} and for tags that were never ours. */
    static Optional<Version> version(String header) {
        String tag = header.strip();
        return tag.matches("\"\\d{1,18}([.]\\d{1,18})*\"")
                ? Optional.of(new Version(
                        Long.parseLong(tag.substring(1, tag.length() - 1).split("[.]", 2)[0])))
                : Optional.empty();
    }
}
