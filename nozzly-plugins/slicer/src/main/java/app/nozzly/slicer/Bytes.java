package app.nozzly.slicer;

/** Looks into the bytes of a line. */
final class Bytes {

    private Bytes() {}

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
}
