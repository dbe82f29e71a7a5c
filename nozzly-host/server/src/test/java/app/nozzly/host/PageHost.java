package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.WorkshopSettings;
import app.nozzly.host.TestHost.Services;
import app.nozzly.host.components.ComponentPages;
import app.nozzly.host.components.LocationPages;
import app.nozzly.host.customfields.CustomFieldPages;
import app.nozzly.host.filaments.FilamentPages;
import app.nozzly.host.home.HomePages;
import app.nozzly.host.http.Feature;
import app.nozzly.host.lowstock.LowStockFeature;
import app.nozzly.host.materials.ReelTypePages;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.photos.PhotoReader;
import app.nozzly.host.spools.FindingFeature;
import app.nozzly.host.spools.SpoolPages;
import app.nozzly.host.stocktaking.StockTakingFeature;
import app.nozzly.host.suppliers.SupplierPages;
import app.nozzly.host.valuation.ValuationFeature;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Templates;
import app.nozzly.host.workshop.SettingsPages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a test host that has the API and the pages. */
public final class PageHost {

    private PageHost() {}

    public static TestHost start(Path uploads) {
        return TestHost.with(uploads, PageHost::features);
    }

    private static List<Feature> features(Services services) {
        Nozzly nozzly = Nozzly.builder()
                .store(services.store)
                .clock(services.clock)
                .ids(services.ids)
                .build();
        PageFrame frame = new PageFrame(
                services.workshops, Templates.precompiled(), List.of(Area.SPOOLS, Area.PRODUCTS, Area.SETTINGS));
        List<Feature> features = new ArrayList<>(TestHost.standardFeatures(services));
        features.add(new HomePages(frame, nozzly));
        features.add(new SpoolPages(
                frame,
                nozzly.spools(),
                nozzly.allocations(),
                SpoolPages.Finding.in(nozzly, new PhotoReader()),
                nozzly.locations(),
                nozzly.materials(),
                services.clock));
        features.add(new FindingFeature(frame, nozzly));
        features.add(new LowStockFeature(frame, nozzly.lowStock(), nozzly.materials()));
        features.add(new StockTakingFeature(frame, nozzly));
        features.add(new ValuationFeature(frame, nozzly.valuation()));
        features.add(new ComponentPages(
                frame,
                nozzly.components(),
                nozzly.componentLedger(),
                nozzly.locations(),
                nozzly.suppliers(),
                nozzly.products()));
        features.add(new LocationPages(frame, nozzly.locations()));
        features.add(new FilamentPages(frame, nozzly));
        features.add(new ReelTypePages(frame, nozzly.reelTypes()));
        features.add(new SupplierPages(frame, nozzly.suppliers()));
        features.add(new CustomFieldPages(frame, nozzly.customFields()));
        features.add(new SettingsPages(frame, new WorkshopSettings(services.transactions)));
        return features;
    }
}
