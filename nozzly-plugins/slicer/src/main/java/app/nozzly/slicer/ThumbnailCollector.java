package app.nozzly.slicer;

import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Thumbnail;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the pictures that stand as base64 text between {@code ; thumbnail begin} and {@code ; thumbnail end}. */
final class ThumbnailCollector {

    private static final Pattern BEGIN = Pattern.compile(
            "(?i); ?(?:thumbnail(?:_[a-z]{2,5})?|png|jpg) begin (\\d{1,5}) ?[x*] ?(\\d{1,5})(?: +\\d+)* *");
    private static final Pattern END = Pattern.compile("(?i); ?(?:thumbnail(?:_[a-z]{2,5})?|png|jpg) end *");
    private static final Pattern BASE64 = Pattern.compile("; ?[A-Za-z0-9+/]+={0,2} *|; ?");
    private static final int MOST_REFUSED = 4;

    /**
     * A picture that was left out.
     *
     * @param size as its comment claims
     * @param tooLarge whether it was too large, else it was damaged
     */
    record Refused(String size, boolean tooLarge) {}

    private final ReadLimits limits;
    private final List<Thumbnail> found = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private Optional<StringBuilder> open = Optional.empty();
    private boolean tooLarge;
    private String size = "";

    ThumbnailCollector(ReadLimits limits) {
        this.limits = limits;
    }

    /** Whether a comment belongs to a picture. */
    boolean takes(String line) {
        Matcher begin = BEGIN.matcher(line);
        if (begin.matches()) {
            interrupt();
            begin(begin.group(1) + "x" + begin.group(2));
            return true;
        }
        return open.isPresent() && (ends(line) || continues(line));
    }

    /** A line that cannot belong to a picture: one that is still open is damaged. */
    void interrupt() {
        if (open.isPresent()) {
            open = Optional.empty();
            refuse(false);
        }
    }

    private void begin(String claimedSize) {
        open = Optional.of(new StringBuilder());
        tooLarge = found.size() >= limits.thumbnails();
        size = claimedSize;
    }

    private boolean ends(String line) {
        if (!END.matcher(line).matches()) {
            return false;
        }
        String base64 = open.orElseThrow().toString();
        open = Optional.empty();
        if (tooLarge) {
            refuse(true);
        } else {
            decode(base64);
        }
        return true;
    }

    private boolean continues(String line) {
        if (!BASE64.matcher(line).matches()) {
            interrupt();
            return false;
        }
        StringBuilder text = open.orElseThrow();
        tooLarge |= text.length() + line.length() > limits.thumbnailBytes() / 3L * 4L;
        if (tooLarge) {
            text.setLength(0);
        } else {
            text.append(line.substring(1).strip());
        }
        return true;
    }

    private void decode(String base64) {
        byte[] image;
        try {
            image = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            refuse(false);
            return;
        }
        ImageHeader.of(image)
                .ifPresentOrElse(
                        header -> found.add(Thumbnail.of(header.size(), header.format(), image)), () -> refuse(false));
    }

    private void refuse(boolean large) {
        if (refused.size() < MOST_REFUSED) {
            refused.add(new Refused(size, large));
        }
    }

    List<Thumbnail> found() {
        return found;
    }

    List<Refused> refused() {
        return refused;
    }
}
