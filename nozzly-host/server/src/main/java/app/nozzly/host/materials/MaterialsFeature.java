package app.nozzly.host.materials;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.ReelTypes;
import app.nozzly.material.MaterialCatalogue;
import java.util.List;
import java.util.stream.Stream;

/** Material types, brands, filaments and types of reels. Thread-safe. */
public final class MaterialsFeature implements Feature {

    private final MaterialCatalogue catalogue;
    private final Filaments filaments;
    private final ReelTypes reelTypes;
    private final WorkshopMoney money;

    public MaterialsFeature(
            MaterialCatalogue catalogue, Filaments filaments, ReelTypes reelTypes, WorkshopMoney money) {
        this.catalogue = catalogue;
        this.filaments = filaments;
        this.reelTypes = reelTypes;
        this.money = money;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new MaterialTypesApi(catalogue).routes(),
                        new BrandsApi(filaments).routes(),
                        new FilamentsApi(filaments, reelTypes, money).routes(),
                        new ReelTypesApi(reelTypes).routes())
                .flatMap(List::stream)
                .toList();
    }
}
