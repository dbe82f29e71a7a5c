package app.nozzly.slicer;

/** Texts of JSON that stands in a comment, as lenient as its writers are careless. */
final class JsonTexts {

    private static final int CODE_DIGITS = 4;

    private JsonTexts() {}

    /** A text without its escapes; one that is no valid escape stands for its letter. */
    static String unescaped(String json) {
        if (json.indexOf('\\') < 0) {
            return json;
        }
        StringBuilder text = new StringBuilder(json.length());
        int at = 0;
        while (at < json.length()) {
            at = letter(json, at, text);
        }
        return text.toString();
    }

    /** Adds one letter; returns where the next one begins. */
    private static int letter(String json, int at, StringBuilder text) {
        char c = json.charAt(at);
        if (c != '\\' || at + 1 == json.length()) {
            text.append(c);
            return at + 1;
        }
        char escaped = json.charAt(at + 1);
        int code = escaped == 'u' ? code(json, at + 2) : -1;
        text.append(code < 0 ? plain(escaped) : (char) code);
        return at + 2 + (code < 0 ? 0 : CODE_DIGITS);
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case 'n', 'r', 't', 'b', 'f' -> ' ';
            default -> escaped;
        };
    }

    /** The code unit of four hexadecimal digits, or -1. */
    private static int code(String json, int from) {
        if (from + CODE_DIGITS > json.length()) {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + CODE_DIGITS; i++) {
            int digit = Character.digit(json.charAt(i), 16);
            code = code < 0 || digit < 0 ? -1 : code * 16 + digit;
        }
        return code;
    }
}
