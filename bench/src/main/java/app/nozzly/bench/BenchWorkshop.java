package app.nozzly.bench;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolImport;
import app.nozzly.inventory.SpoolImportRow;
import app.nozzly.inventory.Stated;
import app.nozzly.inventory.StatedFilament;
import app.nozzly.inventory.StatedSpool;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.quantity.Grams;
import app.nozzly.workshop.NewWorkshop;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A workshop with many spools, made through the library. */
final class BenchWorkshop {

    static final TenantId ID = TenantId.of("00000000-0000-7000-8000-000000000001");
    static final OperationContext CONTEXT = OperationContext.of(ID, Actor.SYSTEM);

    private BenchWorkshop() {}

    static Nozzly open(JpaStore store) {
        Nozzly nozzly = Nozzly.builder().store(store).build();
        nozzly.workshops()
                .open(Actor.SYSTEM, ID, new NewWorkshop("BENCH", "Bench", CurrencyUnit.of("GBP"), ZoneOffset.UTC));
        return nozzly;
    }

    /** Spools by number, as a file of many rows would be imported. */
    static List<Spool> fill(Nozzly nozzly, int spools) {
        for (int first = 1; first <= spools; first += SpoolImport.MOST_TOGETHER) {
            List<SpoolImportRow> rows = new ArrayList<>();
            for (int number = first; number < Math.min(spools + 1, first + SpoolImport.MOST_TOGETHER); number++) {
                rows.add(row(number));
            }
            nozzly.spoolImport().apply(CONTEXT, rows);
        }
        return nozzly.spools().all(CONTEXT);
    }

    private static SpoolImportRow row(int number) {
        StatedFilament filament = new StatedFilament(
                Optional.empty(),
                Optional.of(number % 3 == 0 ? "PETG" : "PLA"),
                Optional.of("Brand " + number % 20),
                Optional.of(""),
                Optional.of("Colour " + number % 40),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        StatedSpool spool = new StatedSpool(
                Optional.of(Grams.of(1000)),
                Optional.of(Grams.of(1000 - number % 7)),
                Stated.not(),
                Stated.as(Optional.of(Money.of(CurrencyUnit.of("GBP"), 15 + number % 10))),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Optional.empty());
        return new SpoolImportRow(number, Optional.empty(), Optional.of("FIL-" + number), filament, spool);
    }
}
