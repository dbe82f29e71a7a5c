package app.nozzly.slicer;

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
    BINARY_NOISE("noise.binary"),
    TEXT_NOISE("noise.text"),
    UTF_16_TEXT(""),
    TEXT_GCODE("");

    /** Key of the text that explains why such a file is refused; empty for a kind that is read. */
    final String key;

    FileKind(String key) {
        this.key = key;
    }

    private static final Pattern COMMAND = Pattern.compile("(?m)^\\s*(?:N\\d+ *)?[GMT]\\d+(?![\\w])");
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
        boolean gcode = COMMAND.matcher(text).find() || Generator.anyIn(text);
        if (gcode) {
            return TEXT_GCODE;
        }
        return odd > 0 ? BINARY_NOISE : TEXT_NOISE;
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] head, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
