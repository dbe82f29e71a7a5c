package app.nozzly.host.materials;

import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.material.Colour;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a caller may say of a filament besides its weights and price, in a filament or in a spool. Immutable.
 *
 * @param brand name of its maker
 * @param name name of the product line
 * @param materialType code of its type
 * @param color name of its colour
 * @param colorHex main code of its colour
 * @param colorsHex all codes, the main one first; empty when there is at most one
 * @param colorPattern how several colours meet
 * @param finish such as matte
 * @param diameter in millimetres
 * @param density in g/cm³
 */
public record FilamentFields(
        Optional<String> brand,
        Optional<String> name,
        Optional<String> materialType,
        Optional<String> color,
        Optional<String> colorHex,
        List<String> colorsHex,
        Optional<Colour.Pattern> colorPattern,
        Optional<String> finish,
        Optional<BigDecimal> diameter,
        Optional<BigDecimal> density) {

    /** Nothing said. */
    public static final FilamentFields NONE = new FilamentFields(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final int MOST_DECIMALS = 10;

    /** Colour codes as people write several, with or without commas. */
    public static List<String> typedCodes(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** What is known of a filament. */
    public static FilamentFields of(Filament filament) {
        Colour colour = filament.colour();
        return new FilamentFields(
                Optional.of(filament.brand().name()),
                Optional.of(filament.name()),
                Optional.of(filament.materialType()),
                Optional.of(colour.name()),
                colour.mainHexCode(),
                colour.hexCodes().size() > 1 ? colour.hexCodes() : List.of(),
                colour.pattern(),
                filament.finish(),
                Optional.of(filament.diameterMillimetres()),
                Optional.of(filament.densityGramsPerCubicCentimetre()));
    }

    /** Whether everything that is said is true of a filament. */
    public boolean describe(Filament filament) {
        FilamentFields known = of(filament);
        return agree(brand, known.brand)
                && agree(name, known.name)
                && agree(materialType, known.materialType)
                && sameColour(known)
                && agree(finish, known.finish)
                && agreeInValue(diameter, known.diameter)
                && agreeInValue(density, known.density);
    }

    /** What is said here, and of the rest what others say; a colour counts as one thing, and a density goes with its material. */
    public FilamentFields over(FilamentFields others) {
        FilamentFields shade = sameColour(others) ? others : this;
        return new FilamentFields(
                brand.or(others::brand),
                name.or(others::name),
                materialType.or(others::materialType),
                shade.color,
                shade.colorHex,
                shade.colorsHex,
                shade.colorPattern,
                finish.or(others::finish),
                diameter.or(others::diameter),
                agree(materialType, others.materialType) ? density.or(others::density) : density);
    }

    /** The same without the density of another material. */
    public FilamentFields withoutDensityOf(FilamentFields others) {
        boolean borrowed = !agree(materialType, others.materialType) && agreeInValue(density, others.density);
        return new FilamentFields(
                brand,
                name,
                materialType,
                color,
                colorHex,
                colorsHex,
                colorPattern,
                finish,
                diameter,
                borrowed ? Optional.empty() : density);
    }

    private boolean sameColour(FilamentFields known) {
        List<String> codes = codes();
        List<String> knownCodes = known.codes();
        boolean sameCodes = codes.isEmpty()
                || codes.equals(knownCodes)
                || colorsHex.isEmpty() && codes.equals(knownCodes.subList(0, Math.min(1, knownCodes.size())));
        return agree(color, known.color)
                && sameCodes
                && (colorPattern.isEmpty() || colorPattern.equals(known.colorPattern));
    }

    private static boolean agree(Optional<String> stated, Optional<String> known) {
        return stated.isEmpty() || stated.get().strip().equalsIgnoreCase(known.orElse(""));
    }

    private static boolean agreeInValue(Optional<BigDecimal> stated, Optional<BigDecimal> known) {
        return stated.isEmpty() || known.isPresent() && stated.get().compareTo(known.get()) == 0;
    }

    /**
     * The filament described.
     *
     * @throws NozzlyException {@code validation_failed} when the material type is missing or something does not fit
     */
    public FilamentDraft toDraft() {
        return new FilamentDraft(
                brand.filter(text -> !text.isBlank())
                        .orElseGet(() -> Message.of(FilamentFields.class, "brand.unnamed")
                                .toString()),
                name.orElse(""),
                materialType.orElseThrow(
                        () -> NozzlyException.invalid(FilamentFields.class, "material_type", "material_type.missing")),
                new Colour(color.orElse(""), codes(), colorPattern),
                finish.filter(text -> !text.isBlank()),
                diameter.map(value -> sensible(value, "diameter_mm", Filament.DIAMETER_SCALE)),
                density.map(value -> sensible(value, "density_g_cm3", 4)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** All codes; a main code that differs from the first of the list takes its place. */
    private List<String> codes() {
        List<String> codes = new ArrayList<>(colorsHex);
        colorHex.filter(code -> !code.isBlank()).ifPresent(main -> {
            if (!codes.isEmpty()) {
                codes.remove(0);
            }
            codes.add(0, main);
        });
        return codes.stream().map(FilamentFields::normalised).toList();
    }

    private static String normalised(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("#") ? upper : "#" + upper;
    }

    private static BigDecimal sensible(BigDecimal value, String field, int scale) {
        if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw NozzlyException.invalid(FilamentFields.class, field, "decimals", value.toPlainString(), scale);
        }
        return value.setScale(scale, RoundingMode.HALF_UP);
    }
}
