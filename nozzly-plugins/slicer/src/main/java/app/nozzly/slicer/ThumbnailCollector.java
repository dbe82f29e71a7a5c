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
            "(?i); ?(?:thumbnail(?:_[a-z]{2,5})?|png|jpg) begin (\\d{1,5}) ?[x*] ?(\\d{1,5})(?: ++\\d++){0,8}+ *+");
    private static final Pattern END = Pattern.compile("(?i); ?(?:thumbnail(?:_[a-z]{2,5})?|png|jpg) end *");
    private static final Pattern BASE64 = Pattern.compile("; ?[A-Za-z0-9+/]+={0,2} *|; ?");
    private static final int MOST_REFUSED = 4;
    private static final int LONGEST_BEGIN = 200;

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
    private final PictureBudget budget;
    private boolean tooLarge;
    private boolean damaged;
    private String size = "";

    ThumbnailCollector(ReadLimits limits, PictureBudget budget) {
        this.limits = limits;
        this.budget = budget;
    }

    /** Whether a comment belongs to a picture. Whatever stands inside of one is no statement, even when it is no picture either. */
    boolean takes(String line) {
        if (begins(line)) {
            return true;
        }
        if (open.isPresent() && isOutside(line)) {
            interrupt();
        }
        boolean inside = open.isPresent();
        if (inside && !ends(line)) {
            goOn(line);
        }
        return inside;
    }

    private boolean begins(String line) {
        Matcher begin = BEGIN.matcher(line);
        boolean begins = line.length() <= LONGEST_BEGIN && begin.matches();
        if (begins) {
            interrupt();
            begin(begin.group(1) + "x" + begin.group(2));
        }
        return begins;
    }

    /** Whether a comment stands outside of every picture, so that one that is still open has lost its end. */
    private static boolean isOutside(String line) {
        return line.endsWith("_BLOCK_START")
                || line.endsWith("_BLOCK_END")
                || line.endsWith("_config = begin")
                || Generator.in(line).isPresent();
    }

    /** Whether a picture is open. */
    boolean isOpen() {
        return open.isPresent();
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
        tooLarge = false;
        damaged = false;
        size = claimedSize;
    }

    private boolean ends(String line) {
        if (!END.matcher(line).matches()) {
            return false;
        }
        String base64 = open.orElseThrow().toString();
        open = Optional.empty();
        if (tooLarge || damaged) {
            refuse(tooLarge);
        } else if (budget.takes(base64.length() / 4L * 3L)) {
            decode(base64);
        }
        return true;
    }

    private void goOn(String line) {
        StringBuilder text = open.orElseThrow();
        damaged |= !BASE64.matcher(line).matches();
        tooLarge |= text.length() + line.length() > limits.thumbnailBytes() / 3L * 4L;
        if (damaged || tooLarge) {
            open = Optional.of(new StringBuilder());
        } else if (budget.hasRoom()) {
            text.append(line.substring(1).strip());
        }
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
