package app.nozzly.host.http;

import app.nozzly.store.Version;
import java.util.Arrays;
import java.util.Optional;

/** Strong entity tags made of versions. Stateless. */
final class ETags {

    private ETags() {}

    static String of(Version version) {
        return "\"" + version.number() + "\"";
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
        return tag.matches("\"\\d{1,18}\"")
                ? Optional.of(new Version(Long.parseLong(tag.substring(1, tag.length() - 1))))
                : Optional.empty();
    }
}
