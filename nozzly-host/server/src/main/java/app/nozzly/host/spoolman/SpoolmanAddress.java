package app.nozzly.host.spoolman;

import app.nozzly.host.outbound.OutboundError;
import app.nozzly.host.outbound.WebPlace;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where a Spoolman is, as people write it: with or without a scheme, a prefix and {@code /api/v1}. Immutable.
 *
 * @param base below which its pages are, without a slash at the end
 */
record SpoolmanAddress(URI base) {

    private static final String API = "/api/v1";
    private static final int LONGEST = 300;
    private static final int HIGHEST_PORT = 65_535;

    /** @throws NozzlyException {@code validation_failed} at {@code address} when it is none */
    static SpoolmanAddress of(String text) {
        String written = text.strip();
        String whole = written.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? written : "http://" + written;
        try {
            URI typed = new URI(whole);
            if (isAddress(typed) && written.length() <= LONGEST) {
                return new SpoolmanAddress(new URI(
                        typed.getScheme().toLowerCase(Locale.ROOT) + "://" + typed.getRawAuthority() + prefix(typed)));
            }
        } catch (URISyntaxException malformed) {
            throw none(written, malformed);
        }
        throw none(written, new IllegalArgumentException("no address of a program"));
    }

    private static boolean isAddress(URI typed) {
        return WebPlace.of(typed)
                        .filter(place -> place.statedPort() <= HIGHEST_PORT)
                        .isPresent()
                && typed.getRawUserInfo() == null
                && Set.of("http", "https").contains(typed.getScheme().toLowerCase(Locale.ROOT));
    }

    private static String prefix(URI typed) {
        String path = typed.getRawPath().replaceFirst("/+$", "");
        return path.endsWith(API) ? path.substring(0, path.length() - API.length()) : path;
    }

    private static NozzlyException none(String text, Exception cause) {
        NozzlyException refusal =
                OutboundError.invalid(Message.of(SpoolmanAddress.class, "address.none", text), "address.none");
        refusal.initCause(cause);
        return refusal;
    }

    /** A resource of its API, with its query. */
    URI at(String resource) {
        return URI.create(base + API + resource);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
