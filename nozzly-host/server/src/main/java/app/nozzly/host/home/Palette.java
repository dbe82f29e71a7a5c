package app.nozzly.host.home;

import app.nozzly.catalog.Product;
import app.nozzly.catalog.Products;
import app.nozzly.host.http.Request;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.spools.SpoolPictures;
import app.nozzly.host.web.Area;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.Spools;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the command palette finds beside the pages: spools and products that are in use. Thread-safe. */
final class Palette {

    private static final int MOST = 6;
    private static final int LONGEST = 100;
    private static final Map<String, String> IN_USE = Map.of("is_active", "true");

    /** Something found: its name, a word on it, and its page. */
    record Item(String label, String hint, String href) {}

    /** What was found, spools first. */
    record Found(List<Item> items) {}

    private final Spools spools;
    private final Products products;

    Palette(Spools spools, Products products) {
        this.spools = spools;
        this.products = products;
    }

    Found find(Request<?> request, Visit visit) {
        String words = request.query("q").map(String::strip).orElse("");
        if (words.isEmpty() || words.length() > LONGEST || !request.caller().isInWorkshop()) {
            return new Found(List.of());
        }
        ListQuery query = ListQuery.first(MOST).withText(words).withFilters(IN_USE);
        Stream<Item> reels = visit.may("spools.view") ? reels(request, query, words, visit) : Stream.empty();
        Stream<Item> goods = visit.may("products.view") ? goods(request, query, visit) : Stream.empty();
        return new Found(Stream.concat(reels, goods).distinct().toList());
    }

    private Stream<Item> reels(Request<?> request, ListQuery query, String words, Visit visit) {
        return Stream.concat(labelled(request, words).stream(), spools.list(request.context(), query).items().stream())
                .map(spool -> item(spool, visit));
    }

    private Stream<Item> goods(Request<?> request, ListQuery query, Visit visit) {
        return products.list(request.context(), query).items().stream().map(product -> item(product, visit));
    }

    private Optional<Spool> labelled(Request<?> request, String words) {
        if (!words.matches("(?i)(FIL-?)?\\d{1,9}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(spools.get(request.context(), words));
        } catch (NozzlyException absent) {
            if (absent.code() != CommonError.NOT_FOUND) {
                throw absent;
            }
            return Optional.empty();
        }
    }

    private static Item item(Spool spool, Visit visit) {
        String left = visit.figures().grams(spool.remaining()).text();
        return new Item(
                spool.code() + " · " + SpoolPictures.swatch(spool.filament()).name(),
                visit.texts().say("palette.spool", spool.filament().materialType(), left),
                SpoolPictures.href(spool));
    }

    private static Item item(Product product, Visit visit) {
        return new Item(
                product.name(),
                visit.texts().say("palette.product", product.sku()),
                Area.PRODUCTS.href() + "/" + product.id());
    }
}
