package app.nozzly.host.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fingerprint of what a preview was made of, which its page carries along: what was altered since is not done unseen. Stateless. */
public final class Seen {

    /** The field of the form that carries it. */
    public static final String FIELD = "seen";

    private Seen() {}

    /** The fingerprint of some figures by name; their order, blanks around them and empty ones do not matter. */
    public static String of(Map<String, String> figures) {
        String text = new TreeMap<>(figures)
                .entrySet().stream()
                        .filter(figure -> !figure.getValue().isBlank())
                        .map(figure -> figure.getKey() + "="
                                + figure.getValue().strip().replace("\r\n", "\n"))
                        .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a form was sent with the fingerprint of these figures. */
    public static boolean is(Map<String, String> typed, Map<String, String> figures) {
        return of(figures).equals(typed.get(FIELD));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
