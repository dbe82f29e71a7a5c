package app.nozzly.workshop;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a logo may be: images that carry nothing that a browser would run. */
public enum LogoFormat {
    /** Portable Network Graphics. */
    PNG(0, "\u0089PNG\r\n\u001a\n"),
    /** JPEG. */
    JPEG(0, "\u00ff\u00d8\u00ff"),
    /** WebP: the name stands behind the length of the file. */
    WEBP(8, "WEBP");

    private final int offset;
    private final String mark;

    LogoFormat(int offset, String mark) {
        this.offset = offset;
        this.mark = mark;
    }

    /** The content type, for example {@code image/png}. */
    public String contentType() {
        return "image/" + name().toLowerCase(Locale.ROOT);
    }

    /** The format with a content type, if there is one. */
    public static Optional<LogoFormat> find(String contentType) {
        return Arrays.stream(values())
                .filter(format -> format.contentType().equals(contentType))
                .findFirst();
    }

    /** The format that some bytes begin as, if there is one: what a file says of itself counts for nothing. */
    public static Optional<LogoFormat> of(LogoImage image) {
        return Arrays.stream(values()).filter(format -> format.begins(image)).findFirst();
    }

    private boolean begins(LogoImage image) {
        return image.isAt(offset, mark.getBytes(StandardCharsets.ISO_8859_1));
    }
}
