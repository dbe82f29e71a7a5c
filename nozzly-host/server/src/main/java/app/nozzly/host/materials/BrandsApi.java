package app.nozzly.host.materials;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.inventory.Filaments;
import java.util.List;

/** {@code /brands}. Thread-safe. */
final class BrandsApi {

    private final Filaments filaments;

    BrandsApi(Filaments filaments) {
        this.filaments = filaments;
    }

    List<Route> routes() {
        Routes routes = Routes.api(BrandsApi.class, "materials", Resource.MATERIALS);
        return List.of(
                routes.get("/brands", "listBrands")
                        .answersPage(BrandJson.class, BrandRepository.FIELDS)
                        .handle(request -> Reply.of(filaments
                                .brands(request.context(), request.listQuery())
                                .map(BrandJson::of))),
                routes.post("/brands", "createBrand")
                        .body(BrandInput.class)
                        .creates(BrandJson.class)
                        .handle(this::create),
                routes.get("/brands/{id}", "getBrand")
                        .answers(BrandJson.class)
                        .versioned()
                        .handle(request -> reply(filaments.brand(request.context(), request.path("id")))),
                routes.put("/brands/{id}", "replaceBrand")
                        .body(BrandInput.class)
                        .answers(BrandJson.class)
                        .versioned()
                        .fails(409)
                        .handle(this::replace));
    }

    private Reply<BrandJson> create(Request<BrandInput> request) {
        String name = request.body().name();
        return request.perform(
                context -> filaments.addBrand(context, name),
                brand -> Reply.created(Routes.API_BASE + "/brands/" + brand.id(), BrandJson.of(brand))
                        .version(brand.version()));
    }

    private Reply<BrandJson> replace(Request<BrandInput> request) {
        Brand present = filaments.brand(request.context(), request.path("id"));
        request.expect("brand", present.number(), present.version());
        Brand changed = present.named(request.body().name());
        return request.perform(context -> filaments.updateBrand(context, changed), BrandsApi::reply);
    }

    private static Reply<BrandJson> reply(Brand brand) {
        return Reply.of(BrandJson.of(brand)).version(brand.version());
    }
}
