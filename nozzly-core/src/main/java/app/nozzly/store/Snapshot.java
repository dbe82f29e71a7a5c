package app.nozzly.store;

import app.nozzly.context.Excerpt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/**
 * In which fields two states differ: by the components of records, the entries of maps and the elements of lists. Of a secret it is told at most that it
 * changed, never what it is or was. Not thread-safe.
 */
final class Snapshot {

    private static final int LONGEST_VALUE = 2000;
    private static final int CONTEXT = 100;
    private static final String MORE = "…";
    private static final String HIDDEN = "***";

    private final List<FieldChange> changes = new ArrayList<>();
    private final boolean bothThere;

    private Snapshot(boolean bothThere) {
        this.bothThere = bothThere;
    }

    /** The fields in which two states differ, in their order; empty stands for a state that is not there. */
    static List<FieldChange> changes(Optional<Record> before, Optional<Record> after) {
        Snapshot snapshot = new Snapshot(before.isPresent() && after.isPresent());
        snapshot.records("", before, after);
        return List.copyOf(snapshot.changes);
    }

    /** Two records of one class part by part; one of another class has other parts. */
    private void records(String prefix, Optional<Record> before, Optional<Record> after) {
        if (before.isPresent()
                && after.isPresent()
                && before.get().getClass() != after.get().getClass()) {
            records(prefix, before, Optional.empty());
            records(prefix, Optional.empty(), after);
            return;
        }
        List<StatePart> old = before.map(StatePart::of).orElse(List.of());
        List<StatePart> now = after.map(StatePart::of).orElse(List.of());
        for (int index = 0; index < Math.max(old.size(), now.size()); index++) {
            parts(prefix, at(old, index), at(now, index));
        }
    }

    private void parts(String prefix, Optional<StatePart> before, Optional<StatePart> after) {
        StatePart sample = after.or(() -> before).orElseThrow();
        Optional<Object> old = before.flatMap(StatePart::value);
        Optional<Object> now = after.flatMap(StatePart::value);
        if (!sample.secret()) {
            values(prefix + sample.name(), old, now);
        } else if (bothThere && !old.equals(now)) {
            changes.add(new FieldChange(prefix + sample.name(), old.map(any -> HIDDEN), now.map(any -> HIDDEN)));
        }
    }

    private void values(String path, Optional<?> before, Optional<?> after) {
        if (before.equals(after)) {
            return;
        }
        if (isAny(before, after, Map.class::isInstance)) {
            maps(path, entries(before), entries(after));
        } else if (isAny(before, after, Snapshot::hasRecords)) {
            lists(path, elements(before), elements(after));
        } else if (isAny(before, after, ValueText::hasParts)) {
            records(path + ".", before.map(Record.class::cast), after.map(Record.class::cast));
        } else {
            leaves(path, before, after);
        }
    }

    private void leaves(String path, Optional<?> before, Optional<?> after) {
        Optional<String> old = before.map(ValueText::of);
        Optional<String> now = after.map(ValueText::of);
        if (!old.equals(now)) {
            texts(path, old, now);
        } else if (isAnother(before.orElseThrow(), after.orElseThrow())) {
            changes.add(new FieldChange(path, old, now));
        }
    }

    /** What reads alike may be another thing: a filament of the same name, a picture of the same size. Figures that read alike are the same. */
    private static boolean isAnother(Object before, Object after) {
        boolean figure = before instanceof Number || before instanceof BigMoney || before instanceof Collection;
        Optional<Object> identity = before instanceof Record state ? StatePart.identity(state) : Optional.empty();
        return identity.map(same -> !identity.equals(StatePart.identity((Record) after)))
                .orElse(!figure);
    }

    private void maps(String path, Map<String, Object> before, Map<String, Object> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name ->
                values(path + "." + name, Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name))));
    }

    /** A list of things in another order is another list, also when nothing in it changed. */
    private void lists(String path, List<?> before, List<?> after) {
        int told = changes.size();
        ElementPairs pairs = ElementPairs.of(before, after);
        pairs.kept()
                .forEach(pair -> values(
                        path + "[" + pair.after().index() + "]",
                        Optional.of(pair.before().value()),
                        Optional.of(pair.after().value())));
        pairs.removed().forEach(one -> texts(path + "[" + one.index() + "]", text(one), Optional.empty()));
        pairs.added().forEach(one -> texts(path + "[" + one.index() + "]", Optional.empty(), text(one)));
        if (changes.size() == told) {
            texts(path, Optional.of(ValueText.of(before)), Optional.of(ValueText.of(after)));
        }
    }

    private static Optional<String> text(ElementPairs.Element element) {
        return Optional.of(ValueText.of(element.value()));
    }

    /** An empty text is none. */
    private void texts(String path, Optional<String> before, Optional<String> after) {
        Optional<String> old = before.filter(text -> !text.isEmpty());
        Optional<String> now = after.filter(text -> !text.isEmpty());
        if (!old.equals(now)) {
            int start = start(old.orElse(""), now.orElse(""));
            changes.add(new FieldChange(
                    path, old.map(text -> excerpt(text, start)), now.map(text -> excerpt(text, start))));
        }
    }

    /** Texts that are too long are shown from shortly before the first difference on. */
    private static int start(String old, String now) {
        int shorter = Math.min(old.length(), now.length());
        if (Math.max(old.length(), now.length()) <= LONGEST_VALUE) {
            return 0;
        }
        int same = 0;
        while (same < shorter && old.charAt(same) == now.charAt(same)) {
            same++;
        }
        return Math.max(0, same - CONTEXT);
    }

    private static String excerpt(String text, int start) {
        String rest = start == 0 ? text : MORE + Excerpt.from(text, start);
        String shown = Excerpt.of(rest, LONGEST_VALUE);
        return shown.length() == rest.length() ? shown : shown + MORE;
    }

    private static boolean isAny(Optional<?> before, Optional<?> after, Predicate<Object> kind) {
        return Stream.concat(before.stream(), after.stream()).anyMatch(kind);
    }

    private static boolean hasRecords(Object value) {
        return value instanceof Collection<?> many && many.stream().anyMatch(Record.class::isInstance);
    }

    private static Map<String, Object> entries(Optional<?> map) {
        Map<String, Object> entries = new TreeMap<>();
        map.map(Map.class::cast)
                .ifPresent(given -> given.forEach((name, value) -> entries.put(name.toString(), value)));
        return entries;
    }

    private static List<?> elements(Optional<?> many) {
        return many.map(all -> List.copyOf((Collection<?>) all)).orElse(List.of());
    }

    private static Optional<StatePart> at(List<StatePart> parts, int index) {
        return index < parts.size() ? Optional.of(parts.get(index)) : Optional.empty();
    }
}
