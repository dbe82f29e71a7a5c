package app.nozzly.slicer;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up the E words of the moves, per tool, exact to a millionth of a millimetre. What counts is the highest sum so far: retraction and recovery
 * cancel, and the final retraction is not subtracted, as slicers count.
 */
final class ExtrusionMeter {

    private static final int SCALE = 6;
    private static final int MOST_TOOLS = 32;
    private static final long LARGEST = 1_000_000_000_000_000L;

    private final long[] position = new long[MOST_TOOLS];
    private final long[] net = new long[MOST_TOOLS];
    private final long[] highest = new long[MOST_TOOLS];
    private int tool;
    private boolean relative;
    private boolean volumetric;

    /** One command line. */
    void line(byte[] buffer, int from, int to) {
        int at = afterBlanks(buffer, from, to);
        if (at < to && upper(buffer[at]) == 'N') {
            at = afterBlanks(buffer, afterNumber(buffer, at + 1, to), to);
        }
        if (at >= to) {
            return;
        }
        int letter = upper(buffer[at]);
        int end = afterNumber(buffer, at + 1, to);
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
        } else if (code == 200) {
            int diameter = word('D', buffer, from, to);
            volumetric = diameter > 0 && number(buffer, diameter, to) > 0;
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
        }
    }

    private void reset(byte[] buffer, int from, int to) {
        int word = word('E', buffer, from, to);
        boolean bare = afterBlanks(buffer, from, to) == to || buffer[afterBlanks(buffer, from, to)] == ';';
        if (word > 0 || bare) {
            position[tool] = word > 0 ? number(buffer, word, to) : 0;
        }
    }

    private void extrude(long value) {
        long step = relative ? value : value - position[tool];
        position[tool] = relative ? position[tool] : value;
        long sum = net[tool] + step;
        net[tool] = Math.max(-LARGEST, Math.min(LARGEST, sum));
        highest[tool] = Math.max(highest[tool], net[tool]);
    }

    /** Where the number of a word begins, or -1; comments are passed over. */
    private static int word(char letter, byte[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = buffer[i];
            if (b == ';' || b == '(' || b == '*') {
                return -1;
            }
            if (upper(b) == letter) {
                return afterBlanks(buffer, i + 1, to);
            }
        }
        return -1;
    }

    /** A decimal number in millionths; what cannot be one is zero. */
    private static long number(byte[] buffer, int from, int to) {
        int at = from;
        boolean negative = at < to && buffer[at] == '-';
        if (at < to && (buffer[at] == '-' || buffer[at] == '+')) {
            at++;
        }
        long value = 0;
        int decimals = -1;
        for (; at < to; at++) {
            byte b = buffer[at];
            if (b == '.' && decimals < 0) {
                decimals = 0;
            } else if (b < '0' || b > '9') {
                break;
            } else if (decimals < SCALE && value < LARGEST) {
                value = value * 10 + (b - '0');
                decimals += decimals < 0 ? 0 : 1;
            }
        }
        for (int i = Math.max(decimals, 0); i < SCALE && value < LARGEST; i++) {
            value *= 10;
        }
        return negative ? -value : value;
    }

    private static int code(byte[] buffer, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value > 100_000 ? value : value * 10 + (buffer[i] - '0');
        }
        return value;
    }

    private static int afterNumber(byte[] buffer, int from, int to) {
        int at = from;
        while (at < to && buffer[at] >= '0' && buffer[at] <= '9') {
            at++;
        }
        return at;
    }

    private static int afterBlanks(byte[] buffer, int from, int to) {
        int at = from;
        while (at < to && (buffer[at] == ' ' || buffer[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static int upper(byte letter) {
        return letter >= 'a' && letter <= 'z' ? letter - 32 : letter;
    }

    /** Millimetres, or cubic millimetres when the firmware was told so, of every tool that extruded. */
    Map<Integer, BigDecimal> used() {
        Map<Integer, BigDecimal> used = new TreeMap<>();
        for (int i = 0; i < MOST_TOOLS; i++) {
            if (highest[i] > 0) {
                used.put(i, BigDecimal.valueOf(highest[i], SCALE));
            }
        }
        return used;
    }

    /** Whether the firmware was told that E words are volumes. */
    boolean isVolumetric() {
        return volumetric;
    }
}
