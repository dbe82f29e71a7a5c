package app.nozzly.inventory;

import app.nozzly.material.Colour;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a row says of the filament on a spool; what is left out is not said. An empty text says that there is none. Immutable.
 *
 * @param id of a filament of some workshop; passed over where it is not known
 * @param materialType code of its type
 * @param brand name of its maker
 * @param name of the product line
 * @param colour name of its colour
 * @param mainHexCode main code of its colour
 * @param hexCodes all codes, the main one first
 * @param pattern how several colours meet
 * @param finish such as matte
 * @param diameterMillimetres in mm
 * @param densityGramsPerCubicCentimetre in g/cm³
 */
public record StatedFilament(
        Optional<UUID> id,
        Optional<String> materialType,
        Optional<String> brand,
        Optional<String> name,
        Optional<String> colour,
        Optional<String> mainHexCode,
        Optional<List<String>> hexCodes,
        Optional<Colour.Pattern> pattern,
        Optional<String> finish,
        Optional<BigDecimal> diameterMillimetres,
        Optional<BigDecimal> densityGramsPerCubicCentimetre) {

    /** Nothing said. */
    public static final StatedFilament NOTHING = new StatedFilament(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** A filament of this workshop, whatever it is. */
    public static StatedFilament known(FilamentId id) {
        return new StatedFilament(
                Optional.of(id.value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public StatedFilament {
        hexCodes =
                hexCodes.map(codes -> codes.stream().map(StatedFilament::upper).toList());
        mainHexCode = mainHexCode.map(code -> code.isBlank() ? "" : upper(code));
    }

    /** Whether all that is said, but for the id, is true of a filament; texts in any case of letters. */
    boolean describes(Filament filament) {
        Colour known = filament.colour();
        return agree(materialType, filament.materialType())
                && agree(brand, filament.brand().name())
                && agree(name, filament.name())
                && agree(colour, known.name())
                && codesAgree(known)
                && (pattern.isEmpty() || pattern.equals(known.pattern()))
                && agree(finish, filament.finish().orElse(""))
                && agree(diameterMillimetres, filament.diameterMillimetres(), Filament.DIAMETER_SCALE)
                && agree(densityGramsPerCubicCentimetre, filament.densityGramsPerCubicCentimetre(), 4);
    }

    /**
     * The filament that is meant: what is said, and of the rest what is known of the filament that was there. A density goes with its material.
     *
     * @throws NozzlyException {@code validation_failed} when the material is not known or a colour is none
     */
    FilamentDraft over(Optional<Filament> known) {
        Optional<BigDecimal> knownDensity = known.filter(filament -> agree(materialType, filament.materialType()))
                .map(Filament::densityGramsPerCubicCentimetre);
        return new FilamentDraft(
                brand.or(() -> known.map(filament -> filament.brand().name()))
                        .orElseGet(() -> Message.of(StatedFilament.class, "brand.unnamed")
                                .toString()),
                name.or(() -> known.map(Filament::name)).orElse(""),
                materialType
                        .or(() -> known.map(Filament::materialType))
                        .orElseThrow(() ->
                                NozzlyException.invalid(StatedFilament.class, "material_type", "import.material")),
                shade(known.map(Filament::colour).orElse(Colour.UNKNOWN)),
                finish.or(() -> known.flatMap(Filament::finish)).filter(text -> !text.isBlank()),
                diameterMillimetres.or(() -> known.map(Filament::diameterMillimetres)),
                densityGramsPerCubicCentimetre.or(() -> knownDensity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Colour shade(Colour known) {
        List<String> codes = hexCodes.orElseGet(() -> withMain(known.hexCodes()));
        Optional<Colour.Pattern> joint = pattern.or(known::pattern).filter(any -> codes.size() > 1);
        return new Colour(colour.orElse(known.name()), codes, pattern.isPresent() ? pattern : joint);
    }

    /** Another main code takes the place of the first; none takes all away. */
    private List<String> withMain(List<String> known) {
        if (mainHexCode.isEmpty()) {
            return known;
        }
        if (mainHexCode.get().isEmpty()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>(known);
        codes.stream().findFirst().ifPresent(codes::remove);
        codes.add(0, mainHexCode.get());
        return codes;
    }

    private boolean codesAgree(Colour known) {
        return hexCodes.map(codes -> codes.equals(known.hexCodes()))
                .orElseGet(() -> mainHexCode.isEmpty()
                        || mainHexCode.get().equals(known.mainHexCode().orElse("")));
    }

    private static boolean agree(Optional<String> stated, String known) {
        return stated.isEmpty() || stated.get().strip().equalsIgnoreCase(known);
    }

    private static boolean agree(Optional<BigDecimal> stated, BigDecimal known, int scale) {
        return stated.isEmpty()
                || stated.get().setScale(scale, RoundingMode.HALF_UP).compareTo(known) == 0;
    }

    private static String upper(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("#") ? upper : "#" + upper;
    }
}
