package app.nozzly.slicer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys and values that stand in comments, in any of the spellings that slicers use: {@code ; key = value}, {@code ;KEY:value},
 * {@code ; key: value}, {@code ;   key,value}. The last of each wins; of some keys every value is kept. Bounded: unknown keys are passed over.
 */
final class Statements {

    private static final int LONGEST_VALUE = 16 * 1024;
    private static final int MOST_VALUES = 2000;
    private static final int MOST_LINES = 4 * MOST_VALUES;
    /** An amount, a height or a name of a part; longer ones are no use in a list. */
    private static final int LONGEST_LISTED = 200;

    private static final int MOST_LISTED = 512 * 1024;
    private static final int FIRST_LETTER = 2;

    private final Map<String, String> outside = new HashMap<>();
    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, Map<String, Integer>> tallied = new HashMap<>();
    private final HeaderGate header = new HeaderGate();
    private int listedLetters;

    /**
     * One of several values.
     *
     * @param key of {@link Keys#LISTED}
     * @param value as the file spells it
     */
    record Listed(String key, String value) {}

    /** For a file of Cura that is glued to another one; its header came before its slicer was named. */
    static Statements beginningWithHeaderOf(Statements before) {
        Statements after = new Statements();
        before.outside.forEach((key, value) -> {
            if (Keys.isHeader(key)) {
                after.outside.put(key, value);
            }
        });
        return after;
    }

    /** A comment of a settings block. */
    void settingLine(String line) {
        int equals = equation(line);
        if (equals > 0) {
            keep(line.substring(FIRST_LETTER, equals), line.substring(equals + 2), settings);
        }
    }

    /** A setting that a container keeps outside of the text. */
    void setting(String key, String value) {
        keep(key, value, settings);
    }

    /** A statement that a container keeps outside of the text. */
    void statement(String key, String value) {
        keep(key, value, outside);
    }

    /** A comment of a header block. */
    void headingLine(String line) {
        for (String part : line.split("; ", 8)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                keep(part.substring(0, colon), part.substring(colon + 1), headings);
            }
        }
    }

    /** Any other comment. */
    void comment(String line) {
        if (line.startsWith("; ")) {
            spaced(line);
        } else {
            header.pass(line);
            tight(line);
        }
    }

    /** From here on another print is told of: what was listed so far belongs to the one before. */
    void beginAnew() {
        listed.clear();
        tallied.clear();
        listedLetters = 0;
    }

    /** Whether a comment states something, even when its value was cut. */
    static boolean isKeyed(String line) {
        Statements alone = new Statements();
        alone.comment(line);
        return !alone.outside.isEmpty();
    }

    private void spaced(String line) {
        int equals = equation(line);
        if (equals > 0 && keep(line.substring(FIRST_LETTER, equals), line.substring(equals + 2), outside)) {
            return;
        }
        int colon = line.indexOf(':');
        if (colon > FIRST_LETTER
                && Keys.isSpaced(line.substring(FIRST_LETTER, colon).strip())) {
            keep(line.substring(FIRST_LETTER, colon), line.substring(colon + 1), outside);
            return;
        }
        int comma = line.startsWith(";   ") ? line.indexOf(',') : -1;
        if (comma > FIRST_LETTER) {
            keep(line.substring(FIRST_LETTER, comma), line.substring(comma + 1), outside);
        }
    }

    private void tight(String line) {
        int colon = line.indexOf(':');
        if (colon > 1) {
            keep(line.substring(1, colon), line.substring(colon + 1), outside);
            return;
        }
        int equals = line.indexOf(" = ");
        if (equals > 0) {
            keep(line.substring(1, equals), line.substring(equals + 3), outside);
        }
    }

    /** Where the blank before the sign of equality stands, or -1. */
    private static int equation(String line) {
        int equals = line.indexOf(" =");
        boolean bounded = equals > FIRST_LETTER && (line.length() == equals + 2 || line.charAt(equals + 2) == ' ');
        return bounded ? equals : -1;
    }

    private boolean keep(String spelledKey, String spelledValue, Map<String, String> target) {
        String key = spelledKey.strip();
        if (!Keys.isKnown(key) || spelledValue.length() > LONGEST_VALUE) {
            return false;
        }
        if (target == outside && header.isClosed() && Keys.isHeader(key) && isFilled(key)) {
            return true;
        }
        String value = spelledValue.strip();
        target.put(key, value);
        if (target == outside) {
            remember(key, value);
        }
        return true;
    }

    /** Whether the header of Cura told a figure or a name already; what was never filled in makes room for what is. */
    private boolean isFilled(String key) {
        String value = outside.get(key);
        return value != null && !CuraFamily.isUnfilled(key, value, statement("MINX"));
    }

    private void remember(String key, String value) {
        if (value.length() > LONGEST_LISTED) {
            return;
        }
        if (Keys.LISTED.contains(key)) {
            list(key, value);
        } else if (Keys.TALLIED.contains(key)) {
            tally(tallied.computeIfAbsent(key, absent -> new LinkedHashMap<>()), value);
        }
    }

    private void list(String key, String value) {
        if (listed.size() < MOST_LINES && fits(value)) {
            listed.add(new Listed(key, value));
        }
    }

    private void tally(Map<String, Integer> values, String value) {
        if (values.containsKey(value) || (values.size() < MOST_VALUES && fits(value))) {
            values.merge(value, 1, Integer::sum);
        }
    }

    /** Whether all listed values together stay small; counts the value when it is taken. */
    private boolean fits(String value) {
        boolean fits = listedLetters + value.length() <= MOST_LISTED;
        listedLetters += fits ? value.length() : 0;
        return fits;
    }

    Optional<String> statement(String key) {
        return Optional.ofNullable(outside.get(key));
    }

    Optional<String> heading(String key) {
        return Optional.ofNullable(headings.get(key));
    }

    Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** Every value of the keys of {@link Keys#LISTED}, in the order of the file. */
    List<Listed> listed() {
        return List.copyOf(listed);
    }

    /** Every value of a key of {@link Keys#TALLIED} with the number of its lines, by first appearance. */
    Map<String, Integer> tally(String key) {
        return tallied.getOrDefault(key, Map.of());
    }
}
