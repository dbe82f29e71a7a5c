package app.nozzly.host.stocktaking;

import app.nozzly.host.pages.FormReader;
import app.nozzly.inventory.ComponentCount;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolWeighing;
import app.nozzly.inventory.StockFindings;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a filled-in sheet: what was left empty was not counted. Refusals stand beside the rows of the sheet. One thread. */
final class FindingsForm {

    private static final Pattern POINTER = Pattern.compile("/?spools/(\\d+)/(.*)");

    private final FormReader form;
    private final List<Integer> spoolRows = new ArrayList<>();

    FindingsForm(FormReader form) {
        this.form = form;
    }

    /** @throws NozzlyException {@code validation_failed} with every field that cannot be read */
    StockFindings read() {
        List<StockFindings.WeighedSpool> spools = new ArrayList<>();
        for (int row = 0; row < rows("spools"); row++) {
            weighed(row).ifPresent(spools::add);
        }
        List<StockFindings.CountedComponent> components = new ArrayList<>();
        for (int row = 0; row < rows("components"); row++) {
            counted(row).ifPresent(components::add);
        }
        form.done();
        return new StockFindings(
                form.text("place").flatMap(FindingsForm::id).map(LocationId::new),
                form.text("note"),
                spools,
                components);
    }

    /** The sheet counts its rows without a gap; how many may be posted together the round itself says. */
    private int rows(String group) {
        int rows = 0;
        while (form.has(group + "[" + rows + "].id")) {
            rows++;
        }
        return rows;
    }

    /** What a preview of findings is made of, by thing; the note is not part of it. */
    static Map<String, String> figures(StockFindings findings) {
        Map<String, String> figures = new LinkedHashMap<>();
        findings.spools()
                .forEach(one -> figures.put(
                        "spool " + one.spool(),
                        one.weighing().gross() + " "
                                + one.weighing().tare().map(Grams::toString).orElse("")));
        findings.components()
                .forEach(one -> figures.put(
                        "component " + one.component() + " " + one.count().location(),
                        one.count().quantity().toString()));
        return figures;
    }

    /** Does something with what was read; its refusals name the rows of the sheet. */
    <T> T placing(Supplier<T> work) {
        try {
            return work.get();
        } catch (NozzlyException refusal) {
            if (refusal.fieldErrors().isEmpty()) {
                throw refusal;
            }
            NozzlyException placed = NozzlyException.invalid(
                    refusal.fieldErrors().stream().map(this::placed).toList());
            placed.addSuppressed(refusal);
            throw placed;
        }
    }

    private FieldError placed(FieldError error) {
        Matcher pointer = POINTER.matcher(error.field());
        if (!pointer.matches()) {
            return error;
        }
        int row = spoolRows.get(Integer.parseInt(pointer.group(1)));
        return new FieldError("spools/" + row + "/" + pointer.group(2), error.code(), error.message());
    }

    private Optional<StockFindings.WeighedSpool> weighed(int row) {
        String prefix = "spools[" + row + "].";
        Optional<Grams> gross = form.grams(prefix + "gross_weight_g");
        Optional<Grams> tare = form.grams(prefix + "empty_spool_weight_g");
        Optional<UUID> spool = form.text(prefix + "id").flatMap(FindingsForm::id);
        if (gross.isEmpty() || spool.isEmpty()) {
            return Optional.empty();
        }
        return at(prefix, () -> new SpoolWeighing(gross.get(), tare, Optional.empty(), Optional.empty()))
                .map(weighing -> {
                    spoolRows.add(row);
                    return new StockFindings.WeighedSpool(new SpoolId(spool.get()), weighing);
                });
    }

    private Optional<StockFindings.CountedComponent> counted(int row) {
        String prefix = "components[" + row + "].";
        Optional<BigDecimal> quantity = form.decimal(prefix + "quantity");
        Optional<UUID> component = form.text(prefix + "id").flatMap(FindingsForm::id);
        Optional<UUID> place = form.text(prefix + "location_id").flatMap(FindingsForm::id);
        if (quantity.isEmpty() || component.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        return at(
                        prefix,
                        () -> new ComponentCount(
                                new LocationId(place.get()), new Quantity(quantity.get()), MovementNote.NONE))
                .map(count -> new StockFindings.CountedComponent(new ComponentId(component.get()), count));
    }

    private <T> Optional<T> at(String prefix, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (NozzlyException refusal) {
            refusal.fieldErrors().forEach(error -> refuse(prefix, error));
            return Optional.empty();
        }
    }

    private void refuse(String prefix, FieldError error) {
        Message message = error.message();
        form.refuse(prefix + error.field(), error.code(), message);
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
