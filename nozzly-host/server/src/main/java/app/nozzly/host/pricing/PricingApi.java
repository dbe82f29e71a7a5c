package app.nozzly.host.pricing;

import app.nozzly.Nozzly;
import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.pricing.ChannelPricing;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeSchedules;
import app.nozzly.pricing.Fees;
import app.nozzly.pricing.PriceRule;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.PricedChannel;
import app.nozzly.pricing.PricingTerms;
import app.nozzly.pricing.ProductPricing;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** {@code /pricing} and the prices of products. Thread-safe. */
final class PricingApi {

    private final Nozzly nozzly;
    private final WorkshopMoney money;

    PricingApi(Nozzly nozzly, WorkshopMoney money) {
        this.nozzly = nozzly;
        this.money = money;
    }

    List<Route> routes() {
        Routes routes = Routes.api(PricingApi.class, "pricing", Resource.PRICES);
        Parameter[] target = TargetQuery.PARAMETERS;
        return List.of(
                routes.post("/pricing/fees", "computeFees")
                        .body(FeesRequest.class)
                        .answers(FeesJson.class)
                        .computes()
                        .handle(this::fees),
                routes.post("/pricing/solve", "solvePrice")
                        .body(SolveRequest.class)
                        .answers(PriceRowJson.class)
                        .computes()
                        .handle(this::solve),
                routes.get("/products/{id}/pricing", "getProductPricing")
                        .query(target)
                        .answers(ProductPricesJson.class)
                        .handle(request -> compare(request, request.path("id"))),
                routes.get("/products/{id}/pricing/{channel_id}", "getPriceRule")
                        .needsWithCosts(Action.VIEW, Resource.PRICES)
                        .answers(PriceRuleJson.class)
                        .versioned()
                        .handle(this::rule),
                routes.put("/products/{id}/pricing/{channel_id}", "savePriceRule")
                        .needsWithCosts(Action.CHANGE, Resource.PRICES)
                        .body(PriceRuleInput.class)
                        .answers(PriceRowJson.class)
                        .versioned()
                        .fails(422)
                        .handle(this::save),
                routes.get("/pricing/compare", "comparePrices")
                        .query(Parameter.text("product_id").mandatory())
                        .query(target)
                        .answers(ProductPricesJson.class)
                        .handle(request -> compare(
                                request,
                                request.query("product_id")
                                        .orElseThrow(() -> NozzlyException.invalid(
                                                PricingApi.class, "product_id", "product_id.missing")))));
    }

    private Reply<FeesJson> fees(Request<FeesRequest> request) {
        FeesRequest asked = request.body();
        FeeSchedule schedule = schedule(request, asked.schedule(), asked.on());
        return Reply.of(FeesJson.of(Fees.of(schedule, asked.sale(schedule.currency()), asked.on()), request.locale()));
    }

    private Reply<PriceRowJson> solve(Request<SolveRequest> request) {
        SolveRequest asked = request.body();
        PricingTerms terms = terms(request, asked);
        PriceTarget target = asked.target().target(new Amounts(terms.currency()));
        Money cost = asked.cost(terms);
        ChannelPricing pricing = ChannelPricing.of(terms);
        return Reply.of(PriceRowJson.of(pricing.solve(cost, target), pricing.breakEven(cost), request.locale()));
    }

    private PricingTerms terms(Request<?> request, SolveRequest asked) {
        if (asked.schedule().isPresent() == asked.channelId().isPresent()) {
            throw NozzlyException.invalid(PricingApi.class, "schedule", "schedule.or_channel");
        }
        return asked.schedule()
                .map(id -> asked.over(schedule(request, id, asked.on())))
                .orElseGet(() -> asked.over(nozzly.pricing()
                        .terms(request.context(), asked.channelId().orElseThrow())));
    }

    private FeeSchedule schedule(Request<?> request, String id, Optional<LocalDate> on) {
        FeeSchedules schedules = nozzly.feeSchedules().all(request.context());
        return on.map(day -> schedules.get(id, day)).orElseGet(() -> schedules.get(id));
    }

    private Reply<ProductPricesJson> compare(Request<Void> request, String product) {
        Optional<PriceTarget> target = TargetQuery.read(request, money);
        // The price of a target of one's own tells the cost.
        target.ifPresent(asked -> request.caller().authority().permissions().require(RouteAccess.COSTS));
        return Reply.of(
                ProductPricesJson.of(nozzly.pricing().compare(request.context(), product, target), request.locale()));
    }

    private Reply<PriceRowJson> save(Request<PriceRuleInput> request) {
        String channel = request.path("channel_id");
        requireExpected(request, nozzly.pricing().rule(request.context(), request.path("id"), channel));
        Amounts amounts =
                new Amounts(nozzly.channels().get(request.context(), channel).currency());
        PriceTarget target = request.body().target().target(amounts);
        return request.perform(
                context -> nozzly.pricing()
                        .save(
                                context,
                                new ProductPricing.SaveRule(
                                        request.path("id"), channel, request.expectedVersion(), target)),
                row -> reply(row, request));
    }

    /** What is not there yet has no version that could be expected. */
    private static void requireExpected(Request<?> request, Optional<PriceRule> current) {
        String id = request.path("id") + "/" + request.path("channel_id");
        if (current.isPresent()) {
            request.expect("price rule", id, current.get().version());
        } else if (request.header("If-Match").isPresent()) {
            throw NozzlyException.versionConflict("price rule", id);
        }
    }

    private Reply<PriceRuleJson> rule(Request<Void> request) {
        String product = request.path("id");
        String id = request.path("channel_id");
        PriceRule rule = nozzly.pricing()
                .rule(request.context(), product, id)
                .orElseThrow(() -> NozzlyException.notFound("price rule", product + "/" + id));
        SalesChannel channel = nozzly.channels().get(request.context(), id);
        return Reply.of(PriceRuleJson.of(rule, channel)).version(rule.version(), channel.version());
    }

    private static Reply<PriceRowJson> reply(PricedChannel row, Request<?> request) {
        return Reply.of(PriceRowJson.of(row, request.locale()))
                .version(row.rule().orElse(Version.INITIAL), row.channel().version());
    }
}
