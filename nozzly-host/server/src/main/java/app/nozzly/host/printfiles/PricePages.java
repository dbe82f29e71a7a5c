package app.nozzly.host.printfiles;

import app.nozzly.Nozzly;
import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.host.csv.CsvTable;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.pricing.PriceListCsv;
import app.nozzly.host.products.ChannelPictures;
import app.nozzly.host.products.SkuNumbers;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.PriceView;
import app.nozzly.pricing.ProductPrices;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Price a print: a file becomes a cost, prices and, if it is to be kept, a product. Thread-safe. */
final class PricePages {

    static final String PATH = "/price";
    static final String SIZE_LIMIT = "500 MB";
    private static final String UNSAVED = "NEW";
    private static final int LONGEST_NAME = 100;

    private final PageFrame frame;
    private final Nozzly nozzly;
    private final PrintFileReading reading;
    private final KeptPrintFiles kept;
    private final PrintMatching matching;

    PricePages(PageFrame frame, Nozzly nozzly, PrintFileReading reading, KeptPrintFiles kept) {
        this.frame = frame;
        this.nozzly = nozzly;
        this.reading = reading;
        this.kept = kept;
        this.matching = new PrintMatching(nozzly.spools());
    }

    List<Route> routes() {
        Routes pages = Routes.pages(PricePages.class, Resource.PRINT_FILES);
        return List.of(
                pages.page(PATH, request -> empty(frame.visit(request), "")),
                pages.post(PATH, PATH)
                        .needs(Action.CREATE, Resource.PRINT_FILES)
                        .upload("file")
                        .computes()
                        .handle(this::upload),
                pages.page(PATH + "/{id}", this::show),
                pages.form(PATH + "/{id}/product", RouteAccess.withCosts(Action.CREATE, Resource.PRODUCTS), this::save),
                pages.page(
                        PATH + "/{id}/prices.csv", RouteAccess.withCosts(Action.VIEW, Resource.PRICES), this::export));
    }

    /** Everything about one print that a request asks for. */
    private record Asked(MatchedPrint print, PlateChoice choice, ProductPrices prices) {}

    private Reply<Void> empty(Visit visit, String problem) {
        return visit.page("price", shell(visit), new PriceView(PATH, SIZE_LIMIT, problem, Optional.empty()));
    }

    /** Our script wants to be told where to go and what went wrong; without it the browser shows the next page itself. */
    private Reply<Void> upload(Request<Void> request) {
        boolean browser = request.header("Accept").orElse("").contains("text/html");
        try {
            String location = PATH + "/"
                    + reading.read(request.context(), request.upload()).id();
            return browser
                    ? Reply.seeOther(location)
                    : Reply.<Void>bytes("text/plain; charset=utf-8", new byte[0])
                            .status(201)
                            .header("Location", location);
        } catch (NozzlyException refusal) {
            if (!browser) {
                throw refusal;
            }
            Visit visit = frame.visit(request);
            return empty(visit, refusal.text().text(visit.locale())).status(422);
        }
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        try {
            return show(visit, request, asked(visit, request));
        } catch (NozzlyException refusal) {
            if (refusal.code() != CommonError.NOT_FOUND) {
                throw refusal;
            }
            return StoryPages.gone(visit);
        }
    }

    private Reply<Void> show(Visit visit, Request<Void> request, Asked asked) {
        if (request.wantsFragment() && request.header("HX-Target").isEmpty() && visit.mayCompare()) {
            asked.choice().margin().refusal().ifPresent(refusal -> {
                throw refusal;
            });
            return visit.fragment(
                    "priceChannels",
                    new ChannelPictures(visit)
                            .view(asked.prices(), asked.choice().margin().label(visit)));
        }
        FormState save = FormState.of(Map.of(
                "name", name(asked.print().file()), "sku", new SkuNumbers(nozzly.products()).next(request.context())));
        return page(visit, asked, save);
    }

    private Reply<Void> save(Request<Void> request) {
        Visit visit = frame.visit(request);
        Asked asked = asked(visit, request);
        return visit.submit(
                () -> {
                    asked.choice().refusal().ifPresent(refusal -> {
                        throw refusal;
                    });
                    ProductDraft draft = draft(asked.print(), asked.choice(), details(visit, request));
                    return request.perform(
                            context -> nozzly.products().add(context, draft),
                            product -> visit.done("/products/" + product.id(), "product.added", product.name()));
                },
                form -> page(visit, asked, form));
    }

    private Reply<Void> export(Request<Void> request) {
        Visit visit = frame.visit(request);
        Asked asked = asked(visit, request);
        return Reply.<Void>bytes(
                        CsvTable.CONTENT_TYPE,
                        PriceListCsv.table(List.of(asked.prices()), visit.locale())
                                .bytes())
                .downloadAs(name(asked.print().file()) + "-prices.csv");
    }

    private Reply<Void> page(Visit visit, Asked asked, FormState save) {
        PriceView.Result result = new PriceViews(visit).result(asked.print(), asked.choice(), asked.prices(), save);
        Shell shell = visit.shell(asked.print().file().fileName())
                .in(Area.PRICE)
                .below(new Crumb(visit.texts().say(Area.PRICE.key()), PATH));
        return visit.page("price", shell, new PriceView(PATH, SIZE_LIMIT, "", Optional.of(result)));
    }

    private Asked asked(Visit visit, Request<Void> request) {
        PrintFileJson file = kept.get(request.context().tenant(), request.path("id"));
        PlateChoice choice = PlateChoice.read(visit, request, file);
        MatchedPrint print;
        try {
            print = matching.match(request.context(), choice.plates(), choice.spools());
        } catch (NozzlyException gone) {
            if (gone.code() != CommonError.VALIDATION_FAILED) {
                throw gone;
            }
            choice = choice.withoutSpools(gone);
            print = matching.match(request.context(), choice.plates(), Map.of());
        }
        ProductDraft draft = draft(print, choice, ProductDetails.of(UNSAVED, name(file)));
        ProductPrices prices = nozzly.pricing()
                .compareDraft(request.context(), draft, choice.margin().orUsual());
        return new Asked(print, choice, prices);
    }

    private ProductDraft draft(MatchedPrint print, PlateChoice choice, ProductDetails details) {
        return print.product(details, choice.units().orElseGet(print::likelyUnits), nozzly.products()::newLineId);
    }

    private ProductDetails details(Visit visit, Request<Void> request) {
        String sku =
                visit.fields().text("sku").orElseGet(() -> new SkuNumbers(nozzly.products()).next(request.context()));
        return ProductDetails.of(sku, visit.fields().text("name").orElse(""));
    }

    private static Shell shell(Visit visit) {
        return visit.shell(visit.texts().say(Area.PRICE.key())).in(Area.PRICE);
    }

    /** What a person would call the print: the file's name without its ending. */
    private static String name(PrintFileJson file) {
        String plain = file.fileName()
                .replaceFirst("(?i)(\\.gcode)?\\.[a-z0-9]{1,5}$", "")
                .replace('_', ' ')
                .strip();
        String name = plain.isEmpty() ? "print" : plain;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
