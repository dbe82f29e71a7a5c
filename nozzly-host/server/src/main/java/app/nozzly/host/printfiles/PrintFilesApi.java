package app.nozzly.host.printfiles;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.Products;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.printfiles.KeptPrintFiles.Shown;
import app.nozzly.host.products.ProductJson;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /integrations/parse-gcode}, {@code /print-files} and {@code /products/from-print-file}. Thread-safe. */
final class PrintFilesApi {

    private final PrintFileReading reading;
    private final KeptPrintFiles kept;
    private final PrintMatching matching;
    private final Products products;

    PrintFilesApi(PrintFileReading reading, KeptPrintFiles kept, PrintMatching matching, Products products) {
        this.reading = reading;
        this.kept = kept;
        this.matching = matching;
        this.products = products;
    }

    List<Route> routes() {
        Routes routes = Routes.api(PrintFilesApi.class, "print files", Resource.PRINT_FILES);
        return List.of(
                routes.post("/integrations/parse-gcode", "parsePrintFile")
                        .needs(Action.CREATE, Resource.PRINT_FILES)
                        .upload("file")
                        .answers(PrintFileJson.class)
                        .computes()
                        .fails(413, 422, 502, 503)
                        .handle(this::parse),
                routes.get("/print-files/{id}", "getPrintFile")
                        .answers(PrintFileJson.class)
                        .handle(request -> Reply.of(kept.get(request.context().tenant(), request.path("id")))),
                routes.get("/print-files/{id}/thumbnails/{n}", "getPrintFileThumbnail")
                        .answersFile("image/png")
                        .handle(this::thumbnail),
                routes.post("/products/from-print-file", "createProductFromPrintFile")
                        .needs(Action.CREATE, Resource.PRODUCTS)
                        .body(ProductFromPrintFileInput.class)
                        .creates(ProductJson.class)
                        .handle(this::createProduct));
    }

    private Reply<PrintFileJson> parse(Request<Void> request) {
        PrintFileJson result = reading.read(request.context(), request.upload());
        return Reply.of(result).header("Location", Routes.API_BASE + "/print-files/" + result.id());
    }

    /** The kind that the bytes show, and nothing that a browser might take for a page. */
    private Reply<Void> thumbnail(Request<Void> request) {
        Shown shown = kept.picture(request.context().tenant(), request.path("id"), request.path("n"));
        return Reply.<Void>bytes(shown.contentType(), shown.bytes())
                .status(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, max-age=86400, immutable");
    }

    private Reply<ProductJson> createProduct(Request<ProductFromPrintFileInput> request) {
        ProductFromPrintFileInput input = request.body();
        ChosenPlates plates = ChosenPlates.of(file(request), input.plates());
        ProductDraft draft = matching.match(request.context(), plates, choices(input))
                .product(
                        ProductDetails.of(input.sku(), input.name()),
                        input.unitsPerPlate().orElse(1),
                        products::newLineId);
        return request.perform(
                context -> products.add(context, draft),
                product -> Reply.created(Routes.API_BASE + "/products/" + product.id(), ProductJson.of(product))
                        .version(product.version()));
    }

    /** A file that a body names and is not there is a mistake in the body, not a missing page. */
    private PrintFileJson file(Request<ProductFromPrintFileInput> request) {
        String id = request.body().printFileId().toString();
        try {
            return kept.get(request.context().tenant(), id);
        } catch (NozzlyException refusal) {
            throw refusal.code() == CommonError.NOT_FOUND
                    ? NozzlyException.invalid(PrintFilesApi.class, "print_file_id", "file.unknown", id)
                    : refusal;
        }
    }

    private static Map<SlotKey, String> choices(ProductFromPrintFileInput input) {
        return input.filaments().stream()
                .filter(choice -> choice.spoolId().isPresent())
                .collect(Collectors.toMap(
                        choice -> new SlotKey(choice.index(), choice.plate()),
                        choice -> choice.spoolId().orElseThrow(),
                        (first, second) -> second));
    }
}
