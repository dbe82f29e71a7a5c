package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.Reel;
import app.nozzly.material.Colour;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Between a filament and its row. */
final class FilamentMapper {

    private FilamentMapper() {}

    static FilamentRow row(Filament filament) {
        FilamentRow row = new FilamentRow();
        row.id = filament.id().value();
        row.number = filament.number();
        row.brandId = filament.brand().id().value();
        row.name = filament.name();
        row.nameKey = Letters.folded(filament.name());
        row.materialType = filament.materialType();
        row.materialTypeKey = Letters.folded(filament.materialType());
        writeColour(row, filament.colour());
        row.finish = filament.finish().orElse(null);
        row.diameterMillimetres = filament.diameterMillimetres();
        row.density = filament.densityGramsPerCubicCentimetre();
        row.price = Amounts.amount(filament.price());
        row.priceCurrency = Amounts.currency(filament.price());
        row.netWeight = weight(filament.netWeight());
        row.emptySpoolWeight = weight(filament.emptySpoolWeight());
        row.reelTypeId = filament.reel().map(reel -> reel.id().value()).orElse(null);
        row.standardCostPerGram = Amounts.amount(filament.standardCostPerGram());
        row.standardCostCurrency = Amounts.currency(filament.standardCostPerGram());
        row.customValues = CustomText.write(filament.custom());
        row.searchText = Letters.searchText(Stream.of(
                Optional.of(filament.name()),
                Optional.of(filament.materialType()),
                Optional.of(filament.colour().name())));
        return row;
    }

    static Filament filament(FilamentRow row, Brand brand, Optional<Reel> reel) {
        return new Filament(
                new FilamentId(row.id),
                row.number,
                brand,
                row.name,
                row.materialType,
                new Colour(
                        row.colourName,
                        List.of(row.colourCodes),
                        Optional.ofNullable(row.colourPattern).map(Colour.Pattern::valueOf)),
                Optional.ofNullable(row.finish),
                row.diameterMillimetres,
                row.density,
                Amounts.optionalMoney(row.price, row.priceCurrency),
                grams(row.netWeight),
                grams(row.emptySpoolWeight),
                reel,
                Amounts.optionalUnitCost(row.standardCostPerGram, row.standardCostCurrency),
                CustomText.read(row.customValues),
                row.toVersion());
    }

    /** The grams of an optional mass, {@code null} for none. */
    static BigDecimal weight(Optional<Grams> mass) {
        return mass.map(Grams::value).orElse(null);
    }

    static Optional<Grams> grams(BigDecimal weight) {
        return Optional.ofNullable(weight).map(Grams::of);
    }

    private static void writeColour(FilamentRow row, Colour colour) {
        row.colourName = colour.name();
        row.colourNameKey = Letters.folded(colour.name());
        row.colourCodes = colour.hexCodes().toArray(String[]::new);
        row.colourPattern = colour.pattern().map(Enum::name).orElse(null);
    }
}
