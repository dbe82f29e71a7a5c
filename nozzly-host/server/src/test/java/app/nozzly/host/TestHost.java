package app.nozzly.host;

import app.nozzly.WorkshopSettings;
import app.nozzly.catalog.Products;
import app.nozzly.context.Actor;
import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TimeOrderedIds;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.costing.CostingPolicyRepository;
import app.nozzly.costing.ProductCosting;
import app.nozzly.customfields.CustomFields;
import app.nozzly.host.allocations.AllocationsFeature;
import app.nozzly.host.components.ComponentsFeature;
import app.nozzly.host.customfields.CustomFieldsFeature;
import app.nozzly.host.http.Exchange;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.HttpAddress;
import app.nozzly.host.http.HttpLimits;
import app.nozzly.host.http.HttpSeams;
import app.nozzly.host.http.HttpServer;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.RateLimits;
import app.nozzly.host.http.Route;
import app.nozzly.host.materials.MaterialsFeature;
import app.nozzly.host.pages.PageErrors;
import app.nozzly.host.photos.PhotoReader;
import app.nozzly.host.products.ProductsFeature;
import app.nozzly.host.spools.SpoolsFeature;
import app.nozzly.host.suppliers.SuppliersFeature;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Templates;
import app.nozzly.host.workshop.KnownLogos;
import app.nozzly.host.workshop.WorkshopFeature;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.host.workshop.WorkshopStrictness;
import app.nozzly.inventory.Allocations;
import app.nozzly.inventory.ComponentLedger;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.Locations;
import app.nozzly.inventory.ReelTypes;
import app.nozzly.inventory.SpoolPhotos;
import app.nozzly.inventory.Spools;
import app.nozzly.material.MaterialCatalogue;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.purchasing.Suppliers;
import app.nozzly.store.Store;
import app.nozzly.store.Transactions;
import app.nozzly.workshop.NewWorkshop;
import app.nozzly.workshop.WorkshopLogos;
import app.nozzly.workshop.Workshops;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * A started server on a store in memory with one workshop in pounds, and a client for it. Keys of commands are kept in the store and the workshop's own
 * setting says whether writes are strict, as in the real host.
 */
public final class TestHost implements AutoCloseable {

    /** The services of the one workshop, for features. */
    public static final class Services {

        public final Store store;
        public final Clock clock = Clock.systemUTC();
        public final IdSource ids = new TimeOrderedIds(clock);
        public final Transactions transactions;
        public final Workshops workshops;
        public final WorkshopMoney money;

        Services(Store store) {
            this.store = store;
            this.transactions = new Transactions(store, clock);
            this.workshops = new Workshops(
                    transactions,
                    ids,
                    List.of(
                            (session, workshop) -> MaterialCatalogue.seed(session),
                            (session, workshop) -> session.repository(CostingPolicyRepository.class)
                                    .insert(CostingPolicy.zero(workshop.currency()))));
            this.money = new WorkshopMoney(workshops);
        }
    }

    private static final JsonFormat JSON = new JsonFormat();

    private static final Actor TESTER = new Actor(Actor.Kind.USER, "tester", "Tester");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public final Services services;
    private volatile OperationContext context;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestHost(Path uploads, Function<Services, List<Feature>> features) {
        this.services = new Services(new MemoryStore());
        openAnother();
        HttpSeams seams = new HttpSeams(
                JSON,
                KnownCallers.owners(() -> context),
                RateLimits.NONE,
                new StoredAnswers(services.transactions),
                new WorkshopStrictness(services.workshops, Clock.systemUTC()),
                new PageErrors(Templates.precompiled(), List.of(Area.SPOOLS)),
                services.clock);
        Set<Feature> all = new LinkedHashSet<>(features.apply(services));
        this.server = new HttpServer(HttpAddress.loopback(0), HttpLimits.standard(uploads), seams, all).start();
    }

    /** From now on requests go to a new, empty workshop of the same server. */
    public void openAnother() {
        NewWorkshop draft = new NewWorkshop("TEST", "Test workshop", CurrencyUnit.GBP, ZoneId.of("Europe/London"));
        context = OperationContext.of(services.workshops.open(TESTER, draft).id(), TESTER);
    }

    /** The context of the workshop that requests go to. */
    public OperationContext context() {
        return context;
    }

    /** Everything the server answers. */
    public List<Route> routes() {
        return server.routes();
    }

    /** A server with these features. */
    public static TestHost with(Path uploads, Function<Services, List<Feature>> features) {
        return new TestHost(uploads, features);
    }

    /** A server with the features of workshop, materials, spools and products. */
    public static TestHost standard(Path uploads) {
        return with(uploads, TestHost::standardFeatures);
    }

    /** The features of workshop, materials, spools and products. */
    public static List<Feature> standardFeatures(Services services) {
        Transactions transactions = services.transactions;
        Spools spools = new Spools(transactions, services.ids, services.clock);
        ReelTypes reelTypes = new ReelTypes(transactions, services.ids);
        WorkshopLogos logos = new WorkshopLogos(transactions);
        return List.of(
                new WorkshopFeature(new WorkshopSettings(transactions), logos, new KnownLogos(logos, services.clock)),
                new MaterialsFeature(
                        new MaterialCatalogue(transactions),
                        new Filaments(transactions, services.ids),
                        reelTypes,
                        services.money),
                new SpoolsFeature(
                        spools,
                        new Filaments(transactions, services.ids),
                        reelTypes,
                        new SpoolPhotos(transactions, services.clock),
                        new PhotoReader(),
                        services.money),
                new AllocationsFeature(new Allocations(transactions, services.ids, services.clock), spools),
                new ComponentsFeature(
                        new Locations(transactions, services.ids),
                        new Components(transactions, services.ids),
                        new ComponentLedger(transactions, services.ids, services.clock),
                        services.money),
                new CustomFieldsFeature(new CustomFields(transactions, services.ids)),
                new SuppliersFeature(new Suppliers(transactions, services.ids), services.money),
                new ProductsFeature(
                        new Products(transactions, services.ids),
                        new ProductCosting(transactions),
                        new Components(transactions, services.ids),
                        spools,
                        services.money));
    }

    /** Where the server is. */
    public String url() {
        return server.url();
    }

    /** Sends a request; paths begin below {@code /api/v1}, other headers come as names and values. */
    public Answer send(String method, String path, String body, String... headers) {
        return exchange(method, "/api/v1" + path, body, headers);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    /** Sends a request to any path of the server. Single quotes in the body stand for double ones. */
    public Answer exchange(String method, String path, String body, String... headers) {
        return exchange(method, path, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), headers);
    }

    /** The same with a body of any bytes. */
    public Answer exchange(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        try {
            return new Answer(Exchange.text(client, request.build()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.close();
        services.store.close();
    }

    /** What the server answered. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        /** The body as a tree. */
        public JsonNode json() {
            try {
                return MAPPER.readTree(response.body());
            } catch (JsonProcessingException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }

        /** A member by its JSON pointer, as text. */
        public String at(String pointer) {
            return json().at(pointer).asText();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String etag() {
            return header("ETag");
        }

        /** Status and stable code of a refusal, with the pointers of the wrong fields. */
        public String refusal() {
            StringBuilder text = new StringBuilder(status() + " " + at("/code"));
            json().path("errors")
                    .forEach(error ->
                            text.append(' ').append(error.path("pointer").asText()));
            return text.toString();
        }

        /** Names of the members of an object. */
        public List<String> names(String pointer) {
            return json().at(pointer)
                    .propertyStream()
                    .map(java.util.Map.Entry::getKey)
                    .toList();
        }
    }
}
