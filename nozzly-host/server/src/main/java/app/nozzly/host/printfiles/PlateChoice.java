package app.nozzly.host.printfiles;

import app.nozzly.catalog.ProductionTimes;
import app.nozzly.host.http.Request;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.products.TargetMargin;
import app.nozzly.host.web.FormState;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.PrintTime;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person chose about a plate, as it stands in the address of the page. Immutable.
 *
 * @param typed every field as typed
 * @param units units on the plate; empty when not said or not to be read
 * @param spools spool by slot
 * @param margin the target
 * @param refusal why the units could not be read
 */
record PlateChoice(
        Map<String, String> typed,
        Optional<Integer> units,
        Map<Integer, String> spools,
        TargetMargin margin,
        Optional<NozzlyException> refusal) {

    static final String UNITS = "units_per_plate";

    static PlateChoice read(Visit visit, Request<?> request, PrintFileJson file) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<Integer, String> spools = new LinkedHashMap<>();
        text(request, UNITS).ifPresent(units -> typed.put(UNITS, units));
        text(request, TargetMargin.FIELD).ifPresent(margin -> typed.put(TargetMargin.FIELD, margin));
        for (PrintFileJson.FilamentUseJson use : file.filaments()) {
            text(request, field(use.index())).ifPresent(spool -> {
                typed.put(field(use.index()), spool);
                spools.put(use.index(), spool);
            });
        }
        TargetMargin margin = TargetMargin.read(visit, text(request, TargetMargin.FIELD));
        try {
            return new PlateChoice(typed, units(visit, typed), spools, margin, Optional.empty());
        } catch (NozzlyException refused) {
            return new PlateChoice(typed, Optional.empty(), spools, margin, Optional.of(refused));
        }
    }

    /** Name of the field that chooses the spool of a slot. */
    static String field(int slot) {
        return "spool_" + slot;
    }

    /** The same without the chosen spools, of which one is not there. */
    PlateChoice withoutSpools(NozzlyException why) {
        return new PlateChoice(typed, units, Map.of(), margin, Optional.of(why));
    }

    /** The form with everything typed and, where nothing was, what counts now. */
    FormState form(Visit visit, Map<String, String> defaults) {
        Map<String, String> values = new LinkedHashMap<>(defaults);
        values.putAll(typed);
        return refusal.map(why -> FormState.refused(values, why, visit.locale()))
                .orElseGet(() -> FormState.of(values));
    }

    /** A path of the same choice. */
    String address(String path) {
        return typed.isEmpty()
                ? path
                : path
                        + typed.entrySet().stream()
                                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static Optional<Integer> units(Visit visit, Map<String, String> typed) {
        FormReader reader = new FormReader(typed, visit.numbers(), visit.currency());
        Optional<Integer> units = reader.whole(UNITS);
        reader.done();
        units.ifPresent(count -> new ProductionTimes(count, PrintTime.ZERO, PrintTime.ZERO, PrintTime.ZERO));
        return units;
    }

    private static Optional<String> text(Request<?> request, String name) {
        return request.query(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
