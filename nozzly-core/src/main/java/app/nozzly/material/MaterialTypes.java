package app.nozzly.material;

import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The material types that a new workshop begins with; densities are typical figures of pure material, to be corrected from the maker's data sheet. */
public final class MaterialTypes {

    /** The seeds, in the order in which people expect them. */
    public static final List<MaterialType> SEEDS = List.of(
            seed("PLA", "Polylactic acid", "1.24", 190, 220, 0, 60),
            seed("PETG", "Glycol-modified PET", "1.27", 220, 250, 70, 85),
            seed("TPU", "Thermoplastic polyurethane", "1.21", 210, 240, 30, 60),
            seed("ABS", "Acrylonitrile butadiene styrene", "1.04", 230, 260, 90, 110),
            seed("ASA", "Acrylonitrile styrene acrylate", "1.07", 240, 260, 90, 110),
            seed("PA", "Polyamide (nylon)", "1.14", 240, 280, 70, 100),
            seed("PC", "Polycarbonate", "1.20", 260, 310, 90, 120),
            seed("PVA", "Polyvinyl alcohol (soluble support)", "1.23", 185, 210, 45, 60),
            seed("HIPS", "High-impact polystyrene", "1.04", 220, 250, 90, 110),
            seed("PP", "Polypropylene", "0.90", 220, 250, 80, 100),
            seed("PVB", "Polyvinyl butyral", "1.08", 200, 220, 60, 75),
            seed("PCTG", "Copolyester PCTG", "1.23", 250, 270, 70, 90));

    private MaterialTypes() {}

    private static MaterialType seed(
            String code, String name, String density, int nozzleLow, int nozzleHigh, int bedLow, int bedHigh) {
        return new MaterialType(
                code,
                name,
                new BigDecimal(density),
                Optional.of(new TemperatureRange(nozzleLow, nozzleHigh)),
                Optional.of(new TemperatureRange(bedLow, bedHigh)),
                Version.INITIAL);
    }
}
