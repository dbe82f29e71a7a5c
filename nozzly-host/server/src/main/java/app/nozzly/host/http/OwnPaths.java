package app.nozzly.host.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Paths of this site to which a browser may be sent, and no others. Stateless. */
public final class OwnPaths {

    private static final int LONGEST = 2000;

    private OwnPaths() {}

    /** A path with its query when it stays on this site; empty for anything that a browser could take for another one. */
    public static Optional<String> of(String text) {
        boolean own = text.length() <= LONGEST && text.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");
        return own ? Optional.of(text) : Optional.empty();
    }

    /** Where to sign in, and then to come back to a path. */
    static String signIn(String next) {
        String way = of(next).filter(path -> !path.equals("/"))
                .map(path -> "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse("");
        return "/sign-in" + way;
    }

    /** The path of the page that a script of ours says it is on; the first page when it says none. */
    static String ofPage(String address) {
        try {
            URI page = new URI(address);
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return of(Optional.ofNullable(page.getRawPath()).orElse("/") + query)
                    .orElse("/");
        } catch (URISyntaxException malformed) {
            return "/";
        }
    }
}
