package app.nozzly.host.stocktaking;

import app.nozzly.host.web.FormState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a sheet that was sent, by what they speak of: a row of the sheet as it is now may stand elsewhere. Immutable. */
final class SentRows {

    private static final Pattern FIELD = Pattern.compile("((spools|components)\\[\\d{1,4}]\\.)(.+)");
    private static final Set<String> NAMES = Set.of("id", "location_id");
    private static final String WHOLE = "";

    private final FormState form;

    SentRows(FormState form) {
        this.form = form;
    }

    /**
     * What a row speaks of. Immutable.
     *
     * @param thing id of a spool or component
     * @param location id of the place where a component is counted; empty for a spool
     */
    record Key(UUID thing, Optional<UUID> location) {}

    /** Those for which something was typed, in the order of the rows. */
    Set<Key> filled() {
        Map<Integer, Key> keys = new java.util.TreeMap<>();
        form.values().forEach((name, value) -> {
            Matcher field = FIELD.matcher(name);
            if (field.matches() && !NAMES.contains(field.group(3)) && !value.isBlank()) {
                key(field.group(1)).ifPresent(key -> keys.put(position(field.group(1)), key));
            }
        });
        return new LinkedHashSet<>(keys.values());
    }

    /** Spools stand before components. */
    private static int position(String prefix) {
        int row = Integer.parseInt(prefix.replaceAll("\\D", ""));
        return prefix.startsWith("spools") ? row - 10_000 : row;
    }

    private Optional<Key> key(String prefix) {
        Optional<UUID> thing = FindingsForm.id(form.value(prefix + "id"));
        return prefix.startsWith("spools")
                ? thing.map(spool -> new Key(spool, Optional.empty()))
                : thing.flatMap(component -> FindingsForm.id(form.value(prefix + "location_id"))
                        .map(place -> new Key(component, Optional.of(place))));
    }

    /** What was typed and what is wrong with it, beside the rows that speak of the same now; what is wrong with a row that is gone stands on top. */
    FormState beside(Map<Key, String> prefixes) {
        Map<String, String> values = new LinkedHashMap<>();
        form.values().forEach((name, value) -> moved(name, prefixes).ifPresent(now -> values.put(now, value)));
        Map<String, String> errors = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>();
        form.errors()
                .forEach((name, text) ->
                        moved(name, prefixes).ifPresentOrElse(now -> errors.put(now, text), () -> gone.add(text)));
        if (!gone.isEmpty()) {
            errors.merge(WHOLE, String.join(" ", gone), (first, more) -> first + " " + more);
        }
        return new FormState(values, errors);
    }

    private Optional<String> moved(String name, Map<Key, String> prefixes) {
        Matcher field = FIELD.matcher(name);
        return field.matches()
                ? key(field.group(1))
                        .flatMap(key -> Optional.ofNullable(prefixes.get(key)))
                        .map(prefix -> prefix + field.group(3))
                : Optional.of(name);
    }
}
