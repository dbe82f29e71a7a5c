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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person chose about a print, as it stands in the address of the page. Immutable.
 *
 * @param typed every field as typed
 * @param plates what of the file is printed
 * @param units units on the plates; empty when not said or not to be read
 * @param spools spool by slot
 * @param margin the target
 * @param refusal why something could not be read
 */
record PlateChoice(
        Map<String, String> typed,
        ChosenPlates plates,
        Optional<Integer> units,
        Map<SlotKey, String> spools,
        TargetMargin margin,
        Optional<NozzlyException> refusal) {

    static final String UNITS = "units_per_plate";
    static final String PLATES = "plates";

    static PlateChoice read(Visit visit, Request<?> request, PrintFileJson file) {
        try {
            return read(visit, request, ChosenPlates.of(file, numbers(request.queries(PLATES))));
        } catch (NozzlyException refused) {
            return read(visit, request, ChosenPlates.all(file)).refused(refused);
        }
    }

    private static PlateChoice read(Visit visit, Request<?> request, ChosenPlates plates) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (!plates.isWhole()) {
            typed.put(PLATES, plates.numbers().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        text(request, UNITS).ifPresent(count -> typed.put(UNITS, count));
        text(request, TargetMargin.FIELD).ifPresent(asked -> typed.put(TargetMargin.FIELD, asked));
        Map<SlotKey, String> spools = new LinkedHashMap<>();
        for (SlotUse slot : plates.slots()) {
            SlotKey key = slot.key();
            text(request, key.field()).ifPresent(spool -> {
                typed.put(key.field(), spool);
                spools.put(key, spool);
            });
        }
        TargetMargin margin = TargetMargin.read(visit, text(request, TargetMargin.FIELD));
        try {
            return new PlateChoice(typed, plates, units(visit, typed), spools, margin, Optional.empty());
        } catch (NozzlyException refused) {
            return new PlateChoice(typed, plates, Optional.empty(), spools, margin, Optional.of(refused));
        }
    }

    /** Numbers as a form sends them, one by one, or as a link writes them, with commas between. */
    private static List<Integer> numbers(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(PlateChoice::number)
                .distinct()
                .toList();
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw NozzlyException.invalid(PlateChoice.class, PLATES, "plate.number", text);
        }
        return Integer.parseInt(text);
    }

    private PlateChoice refused(NozzlyException why) {
        return new PlateChoice(typed, plates, units, spools, margin, Optional.of(why));
    }

    /** The same without the chosen spools, of which one is not there. */
    PlateChoice withoutSpools(NozzlyException why) {
        return new PlateChoice(typed, plates, units, Map.of(), margin, Optional.of(why));
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
