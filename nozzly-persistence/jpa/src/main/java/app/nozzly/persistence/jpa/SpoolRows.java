package app.nozzly.persistence.jpa;

import app.nozzly.customfields.CustomValue;
import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SupplierId;
import app.nozzly.material.Colour;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of one query as spools. Spools of one filament share it: most spools of a page are of few, and a filament has half of the columns. Not thread-safe, used
 * for one query.
 */
final class SpoolRows {

    private final Map<FilamentId, Filament> filaments = new HashMap<>();
    private int width;

    ListedSpool listed(Columns row) {
        return new ListedSpool(spool(row), row.text(), row.text(), row.text());
    }

    Spool spool(Columns row) {
        SpoolId id = new SpoolId(row.uuid());
        long number = row.number();
        Grams initial = Grams.of(row.decimal());
        Grams remaining = Grams.of(row.decimal());
        Grams allocated = Grams.of(row.decimal());
        SpoolDetails details = details(row);
        boolean active = row.flag();
        Optional<Long> photo = row.optionalNumber();
        Version version = new Version(row.number());
        return new Spool(id, number, filament(row), initial, remaining, allocated, details, active, photo, version);
    }

    private static SpoolDetails details(Columns row) {
        return new SpoolDetails(
                FilamentMapper.grams(row.decimal()),
                Amounts.optionalMoney(row.decimal(), row.text()),
                Amounts.optionalMoney(row.decimal(), row.text()),
                row.optionalDate(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalMoment(),
                row.optionalUuid().map(SupplierId::new),
                reel(row),
                row.optionalDate(),
                CustomText.read(row.text()));
    }

    private static Optional<Reel> reel(Columns row) {
        Optional<UUID> id = row.optionalUuid();
        if (id.isEmpty()) {
            row.skip(3);
            return Optional.empty();
        }
        return Optional.of(
                new Reel(new ReelTypeId(id.get()), row.text(), Grams.of(row.decimal()), new Version(row.number())));
    }

    private Filament filament(Columns row) {
        FilamentId id = new FilamentId(row.uuid());
        Filament known = filaments.get(id);
        if (known != null) {
            row.skip(width);
            return known;
        }
        int first = row.passed();
        Filament read = filament(id, row);
        width = row.passed() - first;
        filaments.put(id, read);
        return read;
    }

    /** The brand's columns come last, but the filament is made of it. */
    private static Filament filament(FilamentId id, Columns row) {
        long number = row.number();
        String name = row.text();
        String type = row.text();
        Colour colour = new Colour(row.text(), row.texts(), row.optionalText().map(Colour.Pattern::valueOf));
        return with(row, new Named(id, number, name, type, colour));
    }

    private static Filament with(Columns row, Named named) {
        Optional<String> finish = row.optionalText();
        var diameter = row.decimal();
        var density = row.decimal();
        var price = Amounts.optionalMoney(row.decimal(), row.text());
        var net = FilamentMapper.grams(row.decimal());
        var empty = FilamentMapper.grams(row.decimal());
        var reel = reel(row);
        var standard = Amounts.optionalUnitCost(row.decimal(), row.text());
        Map<String, CustomValue> custom = CustomText.read(row.text());
        Version version = new Version(row.number());
        return new Filament(
                named.id(),
                named.number(),
                brand(row),
                named.name(),
                named.type(),
                named.colour(),
                finish,
                diameter,
                density,
                price,
                net,
                empty,
                reel,
                standard,
                custom,
                version);
    }

    private static Brand brand(Columns row) {
        return new Brand(new BrandId(row.uuid()), row.number(), row.text(), new Version(row.number()));
    }

    /** What a filament is known by. */
    private record Named(FilamentId id, long number, String name, String type, Colour colour) {}
}
