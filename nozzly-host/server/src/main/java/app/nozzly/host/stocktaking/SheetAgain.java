package app.nozzly.host.stocktaking;

import app.nozzly.Nozzly;
import app.nozzly.context.OperationContext;
import app.nozzly.host.stocktaking.SentRows.Key;
import app.nozzly.host.web.FormState;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentPlace;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockSheet;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what was typed beside a sheet that was read anew, so that each figure stays with its thing and none is lost. Thread-safe. */
final class SheetAgain {

    private final Nozzly nozzly;

    SheetAgain(Nozzly nozzly) {
        this.nozzly = nozzly;
    }

    ShownSheet of(OperationContext context, StockSheet sheet, FormState form) {
        Set<Key> there = Stream.concat(
                        sheet.spools().stream().map(ShownSheet::key),
                        sheet.components().stream().map(ShownSheet::key))
                .collect(Collectors.toSet());
        List<Key> left = new SentRows(form)
                .filled().stream().filter(key -> !there.contains(key)).toList();
        Stream<Spool> spools = left.stream()
                .filter(key -> key.location().isEmpty())
                .flatMap(key -> known(() -> spool(context, key)).stream());
        Stream<StockSheet.Part> components = left.stream()
                .filter(key -> key.location().isPresent())
                .flatMap(key -> known(() -> part(context, key)).stream());
        return new ShownSheet(
                sheet,
                Stream.concat(sheet.spools().stream(), spools).toList(),
                Stream.concat(sheet.components().stream(), components).toList(),
                form);
    }

    private Spool spool(OperationContext context, Key key) {
        return nozzly.spools().get(context, key.thing().toString());
    }

    private StockSheet.Part part(OperationContext context, Key key) {
        Component component = nozzly.components().get(context, key.thing().toString());
        Location location =
                nozzly.locations().get(context, key.location().orElseThrow().toString());
        Quantity quantity = nozzly.components().places(context, List.of(component.id())).values().stream()
                .flatMap(List::stream)
                .filter(place -> place.location().id().equals(location.id()))
                .map(ComponentPlace::quantity)
                .findFirst()
                .orElse(Quantity.ZERO);
        return new StockSheet.Part(component, location, quantity);
    }

    /** Empty for what is not there at all; posting it is refused, and says so. */
    private static <T> Optional<T> known(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (NozzlyException absent) {
            if (absent.code() != CommonError.NOT_FOUND) {
                throw absent;
            }
            return Optional.empty();
        }
    }
}
