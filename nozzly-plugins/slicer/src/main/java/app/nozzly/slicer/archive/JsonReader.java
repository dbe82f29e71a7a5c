package app.nozzly.slicer.archive;

import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.words.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON of a stranger: limits on depth, number of values and length of strings. Malformed UTF-8 and control characters in strings are accepted. */
final class JsonReader {

    private static final int DEEPEST = 32;
    private static final int MOST_VALUES = 50_000;
    private static final int LONGEST_STRING = 256 * 1024;
    private static final int LONGEST_LITERAL = 64;
    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private final Refusals refusals;
    private final String name;
    private int at;
    private int values;

    private JsonReader(String text, Refusals refusals, String name) {
        this.text = text;
        this.refusals = refusals;
        this.name = name;
    }

    static Json read(byte[] bytes, Refusals refusals, String name) {
        JsonReader reader = new JsonReader(new String(bytes, StandardCharsets.UTF_8), refusals, name);
        reader.skip('\uFEFF');
        Json value = reader.value(0);
        reader.blanks();
        if (reader.at < reader.text.length()) {
            throw reader.broken();
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > DEEPEST) {
            throw refusals.tooLarge("json.deep", name, DEEPEST);
        }
        if (++values > MOST_VALUES) {
            throw refusals.tooLarge("json.values", name, MOST_VALUES);
        }
        blanks();
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(string());
            default -> literal();
        };
    }

    private Json members(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (boolean more = opens('{', '}'); more; more = goesOn('}')) {
            blanks();
            String key = string();
            blanks();
            expect(':');
            members.put(key, value(depth + 1));
        }
        return new Json.Members(members);
    }

    private Json items(int depth) {
        List<Json> items = new ArrayList<>();
        for (boolean more = opens('[', ']'); more; more = goesOn(']')) {
            items.add(value(depth + 1));
        }
        return new Json.Items(items);
    }

    /** Reads the opening bracket; false when the closing one follows. */
    private boolean opens(char open, char close) {
        expect(open);
        blanks();
        return !skip(close);
    }

    /** Reads the comma before another part; false when the closing bracket is there instead. */
    private boolean goesOn(char close) {
        blanks();
        if (skip(close)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char c = next();
            string.append(c == '\\' ? escaped() : c);
            if (string.length() > LONGEST_STRING) {
                throw refusals.tooLarge("json.string", name, LONGEST_STRING);
            }
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw broken();
        };
    }

    private char codeUnit() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = next();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw broken();
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private Json literal() {
        int start = at;
        while (at < text.length() && at - start <= LONGEST_LITERAL && isLiteral(text.charAt(at))) {
            at++;
        }
        String literal = text.substring(start, at);
        if (!LITERAL.matcher(literal).matches()) {
            throw broken();
        }
        return new Json.Literal(literal);
    }

    private static boolean isLiteral(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'E';
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) {
        if (!skip(wanted)) {
            throw broken();
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private UnreadableFileException broken() {
        return refusals.damaged("json.broken", name, at);
    }
}
