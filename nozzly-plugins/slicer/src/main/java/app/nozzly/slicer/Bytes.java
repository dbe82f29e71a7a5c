package app.nozzly.slicer;

import java.nio.charset.StandardCharsets;

/** Looks into the bytes of a line. */
final class Bytes {

    private static final char REPLACEMENT = '\uFFFD';

    private Bytes() {}

    /** The bytes as UTF-8, or as Latin-1 where they are none. */
    static String text(byte[] buffer, int from, int to) {
        String utf8 = new String(buffer, from, to - from, StandardCharsets.UTF_8);
        return utf8.indexOf(REPLACEMENT) < 0 ? utf8 : new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Whether a line begins with an ASCII text. */
    static boolean startsWith(byte[] buffer, int from, int to, String text) {
        if (to - from < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (buffer[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line begins with an ASCII text of capital letters, in whatever case it spells it. */
    static boolean startsWithCapitals(byte[] buffer, int from, int to, String text) {
        if (to - from < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (upper(buffer[from + i]) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the command of a line begins: after blanks and the number of the line. */
    static int command(byte[] buffer, int from, int to) {
        int at = afterBlanks(buffer, from, to);
        return at < to && upper(buffer[at]) == 'N' ? afterBlanks(buffer, afterDigits(buffer, at + 1, to), to) : at;
    }

    static int afterDigits(byte[] buffer, int from, int to) {
        int at = from;
        while (at < to && buffer[at] >= '0' && buffer[at] <= '9') {
            at++;
        }
        return at;
    }

    static int afterBlanks(byte[] buffer, int from, int to) {
        int at = from;
        while (at < to && (buffer[at] == ' ' || buffer[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** The letter as a capital one; anything else as it is. */
    static int upper(byte letter) {
        return letter >= 'a' && letter <= 'z' ? letter - 32 : letter;
    }
}
