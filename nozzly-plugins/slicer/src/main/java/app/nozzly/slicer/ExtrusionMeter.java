package app.nozzly.slicer;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up the E words of the moves, per tool, exact to a millionth of a millimetre. What counts is the highest sum so far: retraction and recovery
 * cancel, and the final retraction is not subtracted, as slicers count. As long as a file does not say whether its E words are positions or steps it
 * is counted both ways; whether they rise like positions decides. Once it said so with M82 or M83, G90 and G91 concern the axes only.
 */
final class ExtrusionMeter {

    private static final int SCALE = 6;
    /** Larger numbers are no tools, but words of a printer to itself. */
    private static final int MOST_TOOLS = 255;

    private static final int MOST_DIGITS = 15;
    private static final int MANY_MOVES = 100;
    private static final long LARGEST_MM = 1_000_000_000L;
    private static final long[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

    private final ToolSums asSaid = new ToolSums(MOST_TOOLS);
    private final ToolSums asSteps = new ToolSums(MOST_TOOLS);
    private final long[] position = new long[MOST_TOOLS];
    private int tool;
    private boolean relative;
    private boolean declared;
    private boolean volumes;
    private boolean volumetric;
    private boolean purging;
    private boolean steps;
    private long moves;
    private long falls;

    /** Whether the moves that follow go into a purge tower or are flushed away. */
    void purging(boolean now) {
        purging = now;
    }

    /** One command line. */
    void line(byte[] buffer, int from, int to) {
        int at = Bytes.command(buffer, from, to);
        if (at >= to) {
            return;
        }
        int letter = Bytes.upper(buffer[at]);
        int end = Bytes.afterDigits(buffer, at + 1, to);
        if (end == at + 1 || (letter != 'G' && letter != 'M' && letter != 'T')) {
            return;
        }
        int code = code(buffer, at + 1, end);
        switch (letter) {
            case 'G' -> move(code, buffer, end, to);
            case 'M' -> mode(code, buffer, end, to);
            default -> select(code);
        }
    }

    private void select(int code) {
        if (code >= 0 && code < MOST_TOOLS) {
            tool = code;
        }
    }

    private void mode(int code, byte[] buffer, int from, int to) {
        if (code == 82 || code == 83) {
            relative = code == 83;
            declared = true;
        } else if (code == 200) {
            int diameter = word('D', buffer, from, to);
            volumes = diameter > 0 && number(buffer, diameter, to) > 0;
        }
    }

    private void move(int code, byte[] buffer, int from, int to) {
        if (code == 92) {
            reset(buffer, from, to);
        } else if (code >= 0 && code <= 3) {
            int word = word('E', buffer, from, to);
            if (word > 0) {
                extrude(number(buffer, word, to));
            }
        } else if ((code == 90 || code == 91) && !declared) {
            relative = code == 91;
        }
    }

    private void reset(byte[] buffer, int from, int to) {
        int word = word('E', buffer, from, to);
        int next = Bytes.afterBlanks(buffer, from, to);
        boolean bare = next == to || buffer[next] == ';' || buffer[next] == '*' || buffer[next] == '(';
        if (word > 0 || bare) {
            position[tool] = word > 0 ? number(buffer, word, to) : 0;
        }
    }

    private void extrude(long value) {
        volumetric |= volumes;
        long said = relative ? value : value - position[tool];
        asSaid.add(tool, said, purging);
        if (!declared) {
            moves++;
            falls += value < position[tool] ? 1 : 0;
        }
        if (moves > 0) {
            asSteps.add(tool, declared ? said : value, purging);
        }
        position[tool] = relative ? position[tool] : value;
    }

    /** Where the number of a word begins, or -1; comments are passed over. */
    private static int word(char letter, byte[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = buffer[i];
            if (b == ';' || b == '*') {
                return -1;
            }
            if (b == '(') {
                i = afterRemark(buffer, i, to);
            } else if (Bytes.upper(b) == letter) {
                return Bytes.afterBlanks(buffer, i + 1, to);
            }
        }
        return -1;
    }

    /** Where a remark in brackets ends. */
    private static int afterRemark(byte[] buffer, int from, int to) {
        int at = from;
        while (at < to && buffer[at] != ')') {
            at++;
        }
        return at;
    }

    /** A decimal number in millionths; what cannot be one is zero, and digits beyond the millionth are dropped. */
    private static long number(byte[] buffer, int from, int to) {
        int at = from;
        boolean negative = at < to && buffer[at] == '-';
        if (at < to && (buffer[at] == '-' || buffer[at] == '+')) {
            at++;
        }
        int point = Bytes.afterDigits(buffer, at, to);
        long value = digits(buffer, at, Math.min(point, at + MOST_DIGITS));
        if (value >= LARGEST_MM) {
            return negative ? -LARGEST_MM * POWERS[SCALE] : LARGEST_MM * POWERS[SCALE];
        }
        int decimals = 0;
        if (point < to && buffer[point] == '.') {
            int end = Math.min(Bytes.afterDigits(buffer, point + 1, to), point + 1 + SCALE);
            decimals = end - point - 1;
            value = value * POWERS[decimals] + digits(buffer, point + 1, end);
        }
        long millionths = value * POWERS[SCALE - decimals];
        return negative ? -millionths : millionths;
    }

    private static long digits(byte[] buffer, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (buffer[i] - '0');
        }
        return value;
    }

    private static int code(byte[] buffer, int from, int to) {
        return to - from > 5 ? Integer.MAX_VALUE : (int) digits(buffer, from, to);
    }

    /** Millimetres, or cubic millimetres when the firmware was told so, of every tool that extruded. */
    Map<Integer, BigDecimal> used() {
        return exact(sums().highest());
    }

    /** The part of {@link #used} that went into purge towers or was flushed away. */
    Map<Integer, BigDecimal> purged() {
        return exact(sums().purged());
    }

    private ToolSums sums() {
        boolean unlikePositions = moves >= MANY_MOVES && falls * 4 > moves;
        return moves > 0 && (steps || unlikePositions) ? asSteps : asSaid;
    }

    private static Map<Integer, BigDecimal> exact(long[] millionths) {
        Map<Integer, BigDecimal> used = new TreeMap<>();
        for (int i = 0; i < MOST_TOOLS; i++) {
            if (millionths[i] > 0) {
                used.put(i, BigDecimal.valueOf(millionths[i], SCALE));
            }
        }
        return used;
    }

    /** Tells that the slicer writes steps without saying so. */
    void knownToBeSteps() {
        steps = true;
    }

    /** Whether E words were volumes when something was extruded. */
    boolean isVolumetric() {
        return volumetric;
    }
}
