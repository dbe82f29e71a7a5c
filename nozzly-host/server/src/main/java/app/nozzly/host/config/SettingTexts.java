package app.nozzly.host.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the texts of settings mean; empty for those that mean nothing. Stateless. */
final class SettingTexts {

    private static final int HIGHEST_PORT = 65_535;
    private static final int SHORTEST_SECRET = 32;
    private static final int SHORTEST_TOKEN = 16;

    private SettingTexts() {}

    static Optional<Integer> port(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    /** An address in figures or a host name. */
    static Optional<String> bind(String text) {
        String plain = text.replaceAll("^\\[|]$", "");
        boolean name = plain.matches("(?i)[a-z0-9]([a-z0-9.-]*[a-z0-9])?") && !plain.matches("[\\d.]+");
        return name || AddressRange.address(plain).isPresent() ? Optional.of(plain) : Optional.empty();
    }

    /** An address of a web site, without a path. */
    static Optional<URI> site(String text) {
        return web(text).filter(url -> url.getPath().isEmpty() || url.getPath().equals("/"));
    }

    static Optional<URI> web(String text) {
        return uri(text).filter(url -> Set.of("http", "https").contains(String.valueOf(url.getScheme())));
    }

    static Optional<URI> uri(String text) {
        try {
            URI url = new URI(text);
            return url.getHost() == null ? Optional.empty() : Optional.of(url);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException malformed) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> flag(String text) {
        return Set.of("true", "false").contains(text) ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    /** One of two words, of which the first means yes. */
    static Function<String, Optional<Boolean>> either(String yes, String no) {
        return text -> Set.of(yes, no).contains(text) ? Optional.of(text.equals(yes)) : Optional.empty();
    }

    static <E extends Enum<E>> Function<String, Optional<E>> choice(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    /** Address ranges, separated by commas. */
    static Optional<List<AddressRange>> ranges(String text) {
        List<AddressRange> ranges = new ArrayList<>();
        for (String part : text.split(",")) {
            AddressRange.of(part.strip()).ifPresent(ranges::add);
        }
        return ranges.size() == text.split(",", -1).length ? Optional.of(ranges) : Optional.empty();
    }

    /** Other hosts, separated by commas. */
    static Optional<List<NamedHost>> hosts(String text) {
        List<NamedHost> hosts = new ArrayList<>();
        for (String part : text.split(",")) {
            NamedHost.of(part.strip()).ifPresent(hosts::add);
        }
        return hosts.size() == text.split(",", -1).length ? Optional.of(hosts) : Optional.empty();
    }

    static Optional<String> secret(String text) {
        return Optional.of(text).filter(secret -> secret.length() >= SHORTEST_SECRET);
    }

    static Optional<String> token(String text) {
        return Optional.of(text).filter(token -> token.matches("[\\x21-\\x7e]{" + SHORTEST_TOKEN + ",}"));
    }

    /** An address of mail, with or without a name before it. */
    static Optional<String> mailbox(String text) {
        return text.matches("[^@<>\\p{Cntrl}]+@[^@<>\\s\\p{Cntrl}]+|[^<>\\p{Cntrl}]*<[^@<>\\s]+@[^@<>\\s]+>")
                ? Optional.of(text)
                : Optional.empty();
    }
}
