package app.nozzly.host.materials;

import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.material.MaterialCatalogue;
import app.nozzly.material.MaterialType;
import app.nozzly.material.MaterialTypeRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code /material-types}. Thread-safe. */
final class MaterialTypesApi {

    private final MaterialCatalogue catalogue;

    MaterialTypesApi(MaterialCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Route> routes() {
        Routes routes = Routes.api(MaterialTypesApi.class, "materials", Resource.MATERIALS);
        return List.of(
                routes.get("/material-types", "listMaterialTypes")
                        .answersPage(MaterialTypeJson.class, MaterialTypeRepository.FIELDS)
                        .handle(request -> Reply.of(catalogue
                                .list(request.context(), request.listQuery())
                                .map(MaterialTypeJson::of))),
                routes.get("/material-types/{code}", "getMaterialType")
                        .answers(MaterialTypeJson.class)
                        .versioned()
                        .handle(request -> reply(catalogue.get(request.context(), request.path("code")))),
                routes.post("/material-types", "createMaterialType")
                        .body(MaterialTypeInput.class)
                        .creates(MaterialTypeJson.class)
                        .handle(this::create),
                routes.put("/material-types/{code}", "replaceMaterialType")
                        .body(MaterialTypeInput.class)
                        .answers(MaterialTypeJson.class)
                        .versioned()
                        .mayCreate()
                        .handle(this::replace));
    }

    private Reply<MaterialTypeJson> create(Request<MaterialTypeInput> request) {
        MaterialType type = request.body().toType();
        return request.perform(context -> catalogue.add(context, type), MaterialTypesApi::created);
    }

    private Reply<MaterialTypeJson> replace(Request<MaterialTypeInput> request) {
        String code = request.path("code");
        Optional<MaterialType> present = find(request.context(), code);
        if (present.isEmpty() && request.header("If-Match").isEmpty()) {
            MaterialType type = request.body().at(code, Version.INITIAL);
            return request.perform(
                    context -> catalogue.add(context, type),
                    added -> created(added).status(201));
        }
        MaterialType known = present.orElseThrow(() -> NozzlyException.notFound("material type", code));
        request.expect("material type", known.code(), known.version());
        MaterialType changed = request.body().at(known.code(), known.version());
        return request.perform(context -> catalogue.update(context, changed), MaterialTypesApi::reply);
    }

    private Optional<MaterialType> find(OperationContext context, String code) {
        try {
            return Optional.of(catalogue.get(context, code));
        } catch (NozzlyException refusal) {
            if (refusal.code() == CommonError.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static Reply<MaterialTypeJson> created(MaterialType type) {
        String place = URLEncoder.encode(type.code(), StandardCharsets.UTF_8).replace("+", "%20");
        return Reply.created(Routes.API_BASE + "/material-types/" + place, MaterialTypeJson.of(type))
                .version(type.version());
    }

    private static Reply<MaterialTypeJson> reply(MaterialType type) {
        return Reply.of(MaterialTypeJson.of(type)).version(type.version());
    }
}
