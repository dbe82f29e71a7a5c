package app.nozzly.slicer;

import app.nozzly.plugin.printfile.SlicerReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What a file is, by its first bytes; the extension decides nothing. */
enum FileKind {
    EMPTY("file.empty"),
    BINARY_GCODE(""),
    ZIP(""),
    FLASHFORGE_GX(""),
    STL("kind.stl"),
    IMAGE("kind.image"),
    PDF("kind.pdf"),
    GZIP("kind.gzip"),
    SEVEN_ZIP("kind.seven_zip"),
    BINARY_NOISE("noise.binary"),
    TEXT_NOISE("noise.text"),
    UTF_16_TEXT(""),
    /** Nothing but comments so far, such as a large picture; only the rest shows whether it is G-code. */
    COMMENTS("noise.text"),
    TEXT_GCODE("");

    /** Key of the text that explains why such a file is refused; empty for a kind that is read. */
    final String key;

    FileKind(String key) {
        this.key = key;
    }

    private static final String WORD = "(?m)^[ \\t]*+(?:[Nn]\\d++[ \\t]*+)?";
    /** A parameter tells a command from a list of screws, such as M3x10. */
    private static final Pattern COMMAND = Pattern.compile(WORD
            + "(?:[Gg]\\d{1,4}(?:\\.\\d)?[ \\t]*+[A-Za-z]|[Mm]\\d{1,4}(?:\\.\\d)?[ \\t]*+[A-WYZa-wyz])[-+]?\\.?\\d");

    private static final Pattern BARE_COMMAND =
            Pattern.compile(WORD + "[GMTgmt]\\d{1,4}(?:\\.\\d)?[ \\t]*+(?:[;*(]|$)");
    private static final Pattern PAGE =
            Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*+<(?:html|!doctype)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_COMMENTS = Pattern.compile("(?:\u00EF\u00BB\u00BF)?(?:\\s*+;[^\\r\\n]*+)++\\s*+");
    private static final int STL_HEADER_BYTES = 84;
    private static final int STL_TRIANGLE_BYTES = 50;

    /** The kind of a file of some size that begins with these bytes. */
    static FileKind of(byte[] head, long sizeBytes) {
        if (head.length == 0) {
            return EMPTY;
        }
        FileKind known = byMagic(head, sizeBytes);
        return known == TEXT_GCODE ? textKind(head) : known;
    }

    private static FileKind byMagic(byte[] head, long sizeBytes) {
        if (startsWith(head, "GCDE")) {
            return BINARY_GCODE;
        }
        if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
            return ZIP;
        }
        if (startsWith(head, "xgcode ")) {
            return FLASHFORGE_GX;
        }
        if (startsWith(head, "\u001F\u008B")) {
            return GZIP;
        }
        if (startsWith(head, "7z\u00BC\u00AF\u0027\u001C")) {
            return SEVEN_ZIP;
        }
        if (startsWith(head, "\u00FF\u00FE\u0000\u0000")) {
            return BINARY_NOISE;
        }
        if (startsWith(head, "\u00FE\u00FF") || startsWith(head, "\u00FF\u00FE")) {
            return UTF_16_TEXT;
        }
        if (startsWith(head, "%PDF-")) {
            return PDF;
        }
        if (ImageHeader.of(head).isPresent()) {
            return IMAGE;
        }
        return isStl(head, sizeBytes) ? STL : TEXT_GCODE;
    }

    private static boolean isStl(byte[] head, long sizeBytes) {
        if (startsWith(head, "solid ") && text(head).contains("facet normal")) {
            return true;
        }
        if (head.length < STL_HEADER_BYTES) {
            return false;
        }
        long triangles = 0;
        for (int i = 3; i >= 0; i--) {
            triangles = (triangles << 8) | (head[80 + i] & 0xFF);
        }
        return triangles > 0 && sizeBytes == STL_HEADER_BYTES + triangles * STL_TRIANGLE_BYTES;
    }

    private static FileKind textKind(byte[] head) {
        int odd = 0;
        for (byte b : head) {
            odd += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        if (odd * 20L > head.length) {
            return BINARY_NOISE;
        }
        String text = text(head);
        if (isGcode(text)) {
            return TEXT_GCODE;
        }
        if (head.length >= SlicerReader.HEAD_BYTES
                && ONLY_COMMENTS.matcher(text).matches()) {
            return COMMENTS;
        }
        return odd > 0 ? BINARY_NOISE : TEXT_NOISE;
    }

    private static boolean isGcode(String text) {
        return !PAGE.matcher(text).lookingAt()
                && (Generator.anyIn(text)
                        || COMMAND.matcher(text).find()
                        || BARE_COMMAND.matcher(text).results().limit(2).count() == 2);
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] head, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
