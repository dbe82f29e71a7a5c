package app.nozzly.material;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Labelled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The filament that a bill of materials asks for: any part but the type may be left open. Text is compared in any case of letters. Immutable.
 *
 * @param type code of the material type
 * @param brand name of the brand, empty for any
 * @param colour name of the colour, empty for any
 * @param finish such as matte or silk, empty for any
 * @param diameterMillimetres such as 1.75, empty for any
 */
public record MaterialKey(
        String type,
        Optional<String> brand,
        Optional<String> colour,
        Optional<String> finish,
        Optional<BigDecimal> diameterMillimetres)
        implements Labelled {

    public MaterialKey {
        type = type.strip();
        brand = stripped(brand);
        colour = stripped(colour);
        finish = stripped(finish);
        diameterMillimetres = diameterMillimetres.map(BigDecimal::stripTrailingZeros);
        if (type.isEmpty()) {
            throw NozzlyException.invalid(MaterialKey.class, "material_type", "key.type");
        }
    }

    /** Any filament of a material type. */
    public static MaterialKey ofType(String type) {
        return new MaterialKey(type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Any brand's filament of a type and colour. */
    public static MaterialKey of(String type, String colour) {
        return new MaterialKey(type, Optional.empty(), Optional.of(colour), Optional.empty(), Optional.empty());
    }

    /** Whether a filament described by a full key is what this key asks for. */
    public boolean accepts(MaterialKey filament) {
        return type.equalsIgnoreCase(filament.type)
                && sameOrAny(brand, filament.brand)
                && sameOrAny(colour, filament.colour)
                && sameOrAny(finish, filament.finish)
                && (diameterMillimetres.isEmpty() || diameterMillimetres.equals(filament.diameterMillimetres));
    }

    /** For people, for example {@code PLA Prusament Galaxy Black}; open parts are left out. */
    @Override
    public String label() {
        List<String> parts = new ArrayList<>();
        parts.add(type);
        brand.ifPresent(parts::add);
        colour.ifPresent(parts::add);
        finish.ifPresent(parts::add);
        diameterMillimetres.ifPresent(diameter -> parts.add(diameter.toPlainString() + " mm"));
        return String.join(" ", parts);
    }

    private static boolean sameOrAny(Optional<String> asked, Optional<String> given) {
        return asked.isEmpty() || given.isPresent() && asked.get().equalsIgnoreCase(given.get());
    }

    private static Optional<String> stripped(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }
}
