package app.nozzly.host.spoolman;

import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportRow;
import app.nozzly.inventory.Stated;
import app.nozzly.inventory.StatedFilament;
import app.nozzly.inventory.StatedSpool;
import app.nozzly.problem.FieldError;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Spools of a Spoolman as rows of ours. What it says nothing of is not said. One thread. */
final class SpoolReading {

    private final Map<Integer, JsonNode> filaments;
    private final SpoolmanOrder order;
    private final Prices prices;
    private final FilamentReading products;
    private final List<SpoolImportRow> rows = new ArrayList<>();
    private final List<SpoolImportLine> unreadable = new ArrayList<>();

    /** What became of the filaments. */
    interface Found {

        /** Which of ours a filament of theirs is. */
        Optional<FilamentId> filament(int id);

        /** Why there is none. */
        List<FieldError> errors(int id);
    }

    SpoolReading(SpoolmanSnapshot snapshot, Prices prices, FilamentReading products, Found found) {
        this.filaments = SpoolmanSnapshot.byId(snapshot.filaments());
        this.order = snapshot.source().order();
        this.prices = prices;
        this.products = products;
        snapshot.spools().forEach(spool -> read(spool, found));
    }

    List<SpoolImportRow> rows() {
        return List.copyOf(rows);
    }

    List<SpoolImportLine> unreadable() {
        return List.copyOf(unreadable);
    }

    private void read(JsonNode spool, Found found) {
        int id = SpoolmanFields.id(spool).orElse(0);
        SpoolmanFields fields = new SpoolmanFields(spool);
        Optional<Integer> product = fields.reference("filament").filter(filaments::containsKey);
        StatedSpool stated = stated(fields, product.map(filaments::get).map(SpoolmanFields::new));
        List<FieldError> errors = new ArrayList<>(fields.errors());
        Optional<FilamentId> filament = product.flatMap(found::filament);
        if (filament.isEmpty()) {
            errors.addAll(product.map(found::errors).orElseGet(() -> {
                SpoolmanFields none = new SpoolmanFields(spool);
                none.note("filament_id", "value.filament");
                return none.errors();
            }));
        }
        if (errors.isEmpty()) {
            rows.add(new SpoolImportRow(
                    id,
                    Optional.empty(),
                    Optional.of(String.valueOf(id)).filter(number -> order.keepNumbers()),
                    StatedFilament.known(filament.get()),
                    stated,
                    Optional.of(new SpoolId(SpoolmanFields.identity("spool", spool)))));
        } else {
            unreadable.add(
                    new SpoolImportLine(id, SpoolImportLine.Outcome.REFUSED, Optional.empty(), List.of(), errors));
        }
    }

    private StatedSpool stated(SpoolmanFields spool, Optional<SpoolmanFields> filament) {
        Optional<Grams> initial = spool.grams("initial_weight", "initial_weight_g")
                .or(() -> of(filament, fields -> fields.grams("weight", "initial_weight_g")));
        Optional<Grams> remaining = spool.grams("remaining_weight", "remaining_weight_g")
                .or(() -> initial.map(full -> left(full, spool.grams("used_weight", "remaining_weight_g"))));
        if (initial.isEmpty()) {
            spool.note("initial_weight_g", "value.weight");
        }
        return new StatedSpool(
                initial,
                remaining,
                said(spool.grams("spool_weight", "empty_spool_weight_g").or(() -> of(filament, products::reel))),
                said(prices.money(spool.number("price", "purchase_cost")
                        .or(() -> of(filament, fields -> fields.number("price", "purchase_cost"))))),
                Stated.not(),
                said(spool.time("registered", "purchase_date")
                        .map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate())),
                said(spool.text("location")),
                said(spool.text("lot_nr")),
                said(spool.text("comment")),
                said(spool.time("first_used", "opened_at")),
                Optional.of(!spool.flag("archived")));
    }

    private static <T> Optional<T> of(Optional<SpoolmanFields> filament, Function<SpoolmanFields, Optional<T>> value) {
        return filament.flatMap(value);
    }

    /** What is left when this much was used: more than all cannot be. */
    private static Grams left(Grams full, Optional<Grams> used) {
        Grams left = full.minus(used.orElse(Grams.ZERO));
        return left.isNegative() ? Grams.ZERO : left;
    }

    private static <T> Stated<T> said(Optional<T> value) {
        return value.isPresent() ? Stated.as(value) : Stated.not();
    }
}
