package app.nozzly.host.spools;

import app.nozzly.access.Resource;
import app.nozzly.host.http.CostFigure;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.SpoolGroup;
import app.nozzly.inventory.SpoolGrouping;
import app.nozzly.inventory.Spools;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** {@code /spools/groups}. Thread-safe. */
final class SpoolGroupsApi {

    private static final String BY = "by";

    private final Spools spools;

    SpoolGroupsApi(Spools spools) {
        this.spools = spools;
    }

    /** Spools that have something in common, as they are written. Immutable. */
    record SpoolGroupJson(
            Optional<String> key,
            String label,
            long spools,
            Grams remainingWeightG,
            Grams physicalWeightG,
            @CostFigure Optional<Money> value,
            @CostFigure Optional<Long> unpricedSpools) {

        static SpoolGroupJson of(SpoolGroup group) {
            return new SpoolGroupJson(
                    group.key(),
                    group.label(),
                    group.spools(),
                    group.remaining(),
                    group.physical(),
                    group.value(),
                    Optional.of(group.unpriced()));
        }
    }

    /** All groups, by label. Immutable. */
    record SpoolGroupsJson(List<SpoolGroupJson> items) {}

    List<Route> routes() {
        Routes routes = Routes.api(SpoolGroupsApi.class, "spools", Resource.SPOOLS);
        return List.of(routes.get("/spools/groups", "groupSpools")
                .query(
                        Parameter.choice(BY, "filament", "brand", "material", "location")
                                .mandatory(),
                        Parameter.text("q"),
                        Parameter.text("material_type"),
                        Parameter.text("brand"),
                        Parameter.choice("is_active", "true", "false"),
                        Parameter.text("storage_location"),
                        Parameter.text("filament_id"),
                        Parameter.customFields())
                .answers(SpoolGroupsJson.class)
                .handle(this::groups));
    }

    private Reply<SpoolGroupsJson> groups(Request<Void> request) {
        ListQuery asked = request.listQuery();
        Map<String, String> filters = new HashMap<>(asked.filters());
        filters.remove(BY);
        SpoolGrouping by = request.query(BY).flatMap(SpoolFinding::grouping).orElseThrow();
        return Reply.of(new SpoolGroupsJson(spools.groups(request.context(), by, asked.withFilters(filters)).stream()
                .map(SpoolGroupJson::of)
                .toList()));
    }
}
