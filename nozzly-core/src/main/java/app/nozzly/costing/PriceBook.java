package app.nozzly.costing;

import app.nozzly.catalog.CostBasis;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.store.StoreSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * All spools of some material types, loaded once, to price many lines from; their filaments only for a line that no spool prices. Prices that are not in the
 * currency asked for are as good as none: a line without another is then named as missing its price. Not thread-safe; for one reading.
 */
final class PriceBook {

    private final CurrencyUnit currency;
    private final Map<String, List<Spool>> spools;
    private final Supplier<Map<String, List<Filament>>> reading;
    private Optional<Map<String, List<Filament>>> filaments = Optional.empty();

    private PriceBook(
            CurrencyUnit currency, Map<String, List<Spool>> spools, Supplier<Map<String, List<Filament>>> reading) {
        this.currency = currency;
        this.spools = spools;
        this.reading = reading;
    }

    static PriceBook load(StoreSession session, CurrencyUnit currency, Set<String> materialTypes) {
        return new PriceBook(
                currency,
                session.repository(SpoolRepository.class).ofTypes(materialTypes).stream()
                        .collect(Collectors.groupingBy(
                                spool -> upper(spool.filament().materialType()))),
                () -> session.repository(FilamentRepository.class).ofTypes(materialTypes).stream()
                        .collect(Collectors.groupingBy(filament -> upper(filament.materialType()))));
    }

    LinePrice price(MaterialLine line, CostBasis basis) {
        List<Spool> priced = ofType(spools, line).stream()
                .filter(spool -> spool.costPerGram().filter(this::isUsable).isPresent())
                .filter(spool -> line.key().accepts(spool.filament().key()) || isNamed(spool, line))
                .toList();
        MaterialPrices prices = new MaterialPrices(
                priced.stream()
                        .filter(spool -> line.key().accepts(spool.filament().key()))
                        .map(PriceBook::pricedSpool)
                        .toList(),
                priced.stream()
                        .filter(spool -> isNamed(spool, line))
                        .findFirst()
                        .map(PriceBook::pricedSpool),
                Optional.empty());
        Optional<CostPerGram> price = CostPerGram.find(basis, prices).or(() -> standard(line));
        return new LinePrice(line, price, priced);
    }

    /** The last resort of every basis. */
    private Optional<CostPerGram> standard(MaterialLine line) {
        Optional<BigMoney> kept = ofType(filaments(), line).stream()
                .filter(filament -> line.key().accepts(filament.key()))
                .flatMap(filament -> filament.standardCostPerGram().filter(this::isUsable).stream())
                .findFirst();
        return CostPerGram.find(CostBasis.STANDARD, new MaterialPrices(List.of(), Optional.empty(), kept));
    }

    private Map<String, List<Filament>> filaments() {
        if (filaments.isEmpty()) {
            filaments = Optional.of(reading.get());
        }
        return filaments.get();
    }

    private boolean isUsable(BigMoney price) {
        return price.getCurrencyUnit().equals(currency) && !price.isNegative();
    }

    private static boolean isNamed(Spool spool, MaterialLine line) {
        return line.spool().filter(spool.id().value()::equals).isPresent();
    }

    private static PricedSpool pricedSpool(Spool spool) {
        return new PricedSpool(
                spool.costPerGram().orElseThrow(),
                spool.physical(),
                spool.details().purchaseDate().orElse(LocalDate.EPOCH),
                spool.number(),
                spool.active());
    }

    private static <T> List<T> ofType(Map<String, List<T>> things, MaterialLine line) {
        return things.getOrDefault(upper(line.key().type()), List.of());
    }

    private static String upper(String type) {
        return type.toUpperCase(Locale.ROOT);
    }
}
