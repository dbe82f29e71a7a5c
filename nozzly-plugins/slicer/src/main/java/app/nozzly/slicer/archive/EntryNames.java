package app.nozzly.slicer.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of entries: labels, never paths. */
final class EntryNames {

    private static final Pattern DRIVE = Pattern.compile("\\p{Alpha}:.*", Pattern.DOTALL);

    private EntryNames() {}

    /**
     * The label of a name: UTF-8, or Latin-1 where that is malformed, with slashes between its parts and none in front. A name that is empty or
     * would lead out of a folder is none.
     */
    static Optional<String> label(ByteBuffer bytes) {
        String plain = decode(bytes).replace('\\', '/');
        String label = plain.startsWith("/") ? plain.substring(1) : plain;
        return label.isEmpty() || leadsOut(label) ? Optional.empty() : Optional.of(label);
    }

    private static boolean leadsOut(String label) {
        boolean rooted = label.startsWith("/") || DRIVE.matcher(label).matches() || label.indexOf('\0') >= 0;
        return rooted || Arrays.asList(label.split("/", -1)).contains("..");
    }

    /** The name as it is written, for a text. */
    static String decode(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException malformed) {
            return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
        }
    }
}
