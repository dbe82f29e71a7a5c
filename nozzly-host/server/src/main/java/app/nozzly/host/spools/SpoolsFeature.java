package app.nozzly.host.spools;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.photos.PhotoReader;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.ReelTypes;
import app.nozzly.inventory.SpoolPhotos;
import app.nozzly.inventory.Spools;
import java.util.List;
import java.util.stream.Stream;

/** Spools and what was drawn from them. Thread-safe. */
public final class SpoolsFeature implements Feature {

    private final Spools spools;
    private final Filaments filaments;
    private final ReelTypes reelTypes;
    private final SpoolPhotos photos;
    private final PhotoReader reader;
    private final WorkshopMoney money;

    public SpoolsFeature(
            Spools spools,
            Filaments filaments,
            ReelTypes reelTypes,
            SpoolPhotos photos,
            PhotoReader reader,
            WorkshopMoney money) {
        this.spools = spools;
        this.filaments = filaments;
        this.reelTypes = reelTypes;
        this.photos = photos;
        this.reader = reader;
        this.money = money;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new SpoolsApi(spools, filaments, reelTypes, money).routes(),
                        new SpoolPhotoApi(spools, photos, reader).routes(),
                        new SpoolLedgerApi(spools).routes())
                .flatMap(List::stream)
                .toList();
    }
}
