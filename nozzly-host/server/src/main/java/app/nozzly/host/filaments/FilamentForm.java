package app.nozzly.host.filaments;

import app.nozzly.customfields.CustomField;
import app.nozzly.host.customfields.CustomForms;
import app.nozzly.host.materials.FilamentFields;
import app.nozzly.host.materials.FilamentInput;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.TypedNumbers;
import app.nozzly.host.web.FormState;
import app.nozzly.inventory.Filament;
import app.nozzly.material.Colour;
import app.nozzly.problem.Message;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The form of a filament: what stands in it, and what was typed. Stateless. */
final class FilamentForm {

    private static final String USUAL_MATERIAL = "PLA";
    private static final String USUAL_WEIGHT = "1000";

    private FilamentForm() {}

    /** The form of a new filament. */
    static FormState fresh(TypedNumbers numbers) {
        return FormState.of(Map.of(
                "material_type", USUAL_MATERIAL,
                "diameter_mm", numbers.write(Filament.USUAL_DIAMETER),
                "net_weight_g", USUAL_WEIGHT));
    }

    /** The form of a known filament. */
    static FormState of(Filament filament, TypedNumbers numbers, CurrencyUnit currency) {
        Map<String, String> values = new LinkedHashMap<>();
        Colour colour = filament.colour();
        values.put("material_type", filament.materialType());
        values.put("brand", filament.brand().name());
        values.put("name", filament.name());
        values.put("color", colour.name());
        values.put("color_hex", String.join(", ", colour.hexCodes()));
        values.put("color_pattern", colour.pattern().map(FilamentForm::code).orElse(""));
        values.put("finish", filament.finish().orElse(""));
        values.put("diameter_mm", numbers.write(filament.diameterMillimetres()));
        values.put("density_g_cm3", numbers.write(filament.densityGramsPerCubicCentimetre()));
        values.put(
                "price",
                filament.price()
                        .map(price -> amount(price.toBigMoney(), numbers, currency))
                        .orElse(""));
        values.put("net_weight_g", weight(filament.netWeight(), numbers));
        values.put("empty_spool_weight_g", weight(filament.emptySpoolWeight(), numbers));
        values.put(
                "reel_type_id",
                filament.reel().map(reel -> reel.id().toString()).orElse(""));
        values.put(
                "standard_cost_per_gram",
                filament.standardCostPerGram()
                        .map(cost -> amount(cost, numbers, currency))
                        .orElse(""));
        CustomForms.put(values, filament.custom(), numbers);
        return FormState.of(values);
    }

    /** An amount of another currency says so: the workshop's is what a bare number means. */
    private static String amount(BigMoney amount, TypedNumbers numbers, CurrencyUnit currency) {
        String number = numbers.write(amount.getAmount());
        return amount.getCurrencyUnit().equals(currency) ? number : number + " " + amount.getCurrencyUnit();
    }

    /** Exactly: what is not touched stays as it is. */
    private static String weight(Optional<Grams> weight, TypedNumbers numbers) {
        return weight.map(Grams::value).map(numbers::write).orElse("");
    }

    /** A filament as typed, in place of the present one if there is one. */
    static FilamentInput read(FormReader form, List<CustomField> fields, Optional<Filament> present) {
        Optional<String> type = form.text("material_type");
        List<String> codes = FilamentFields.typedCodes(form.text("color_hex").orElse(""));
        if (codes.size() > Colour.MOST_CODES) {
            form.refuse(
                    "color_hex",
                    "invalid",
                    Message.of(FilamentForm.class, "filament.codes", codes.size(), Colour.MOST_CODES));
        }
        FilamentInput input = new FilamentInput(
                form.text("brand").orElse(""),
                Optional.of(form.text("name").orElse("")),
                type.orElse(""),
                Optional.of(form.text("color").orElse("")),
                Optional.empty(),
                codes,
                form.choice("color_pattern", Colour.Pattern.class),
                form.text("finish"),
                form.decimal("diameter_mm"),
                density(form, type, present),
                form.money("price"),
                form.grams("net_weight_g"),
                form.grams("empty_spool_weight_g"),
                reel(form),
                form.money("standard_cost_per_gram"),
                CustomForms.read(form, fields, present.map(Filament::custom).orElse(Map.of())));
        form.done();
        return input;
    }

    /** The density that stood there was that of another material. */
    private static Optional<BigDecimal> density(FormReader form, Optional<String> type, Optional<Filament> present) {
        boolean otherMaterial =
                present.stream().noneMatch(filament -> filament.materialType().equalsIgnoreCase(type.orElse("")));
        return form.decimal("density_g_cm3")
                .filter(typed -> !otherMaterial
                        || present.stream()
                                .noneMatch(filament -> filament.densityGramsPerCubicCentimetre()
                                                .compareTo(typed)
                                        == 0));
    }

    private static Optional<UUID> reel(FormReader form) {
        Optional<String> typed = form.text("reel_type_id");
        try {
            return typed.map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            form.refuse("reel_type_id", "invalid", Message.of(FilamentForm.class, "filament.reel", typed.orElse("")));
            return Optional.empty();
        }
    }

    /** A pattern as forms and messages name it. */
    static String code(Colour.Pattern pattern) {
        return pattern.name().toLowerCase(Locale.ROOT);
    }
}
