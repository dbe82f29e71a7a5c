package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.host.channels.ChannelPagesFeature;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.plugins.PluginsFeature;
import app.nozzly.host.pricing.PricingFeature;
import app.nozzly.host.printfiles.KeptPrintFiles;
import app.nozzly.host.printfiles.PrintFilesFeature;
import app.nozzly.host.products.ProductPagesFeature;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Templates;
import app.nozzly.plugin.runtime.PluginRuntime;
import app.nozzly.plugin.runtime.PluginRuntimeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A host with the pages of prices, products and channels, and with the slicer plugin of this build. */
public final class SalesHost implements AutoCloseable {

    public final TestHost host;
    public final FormBrowser browser;
    public final Path kept;
    private final PluginRuntime plugins;

    public SalesHost(Path folder) {
        this.kept = folder.resolve("print-files");
        this.plugins = PluginRuntime.start(PluginRuntimeSettings.of(pluginsIn(folder), folder.resolve("work")));
        this.host = TestHost.with(folder, this::features);
        this.browser = new FormBrowser(host);
    }

    private List<Feature> features(TestHost.Services services) {
        Nozzly nozzly = Nozzly.builder().store(services.store).build();
        PageFrame frame = new PageFrame(services.workshops, Templates.precompiled(), List.of(Area.values()));
        List<Feature> features = new ArrayList<>(TestHost.standardFeatures(services));
        features.add(new PricingFeature(nozzly, services.money));
        features.add(new PluginsFeature(plugins::plugins));
        features.add(new PrintFilesFeature(
                nozzly, plugins::slicerReaders, new KeptPrintFiles(kept, new JsonFormat(), services.clock), frame));
        features.add(new ProductPagesFeature(frame, nozzly, services.money));
        features.add(new ChannelPagesFeature(frame, nozzly.channels(), nozzly.feeSchedules(), services.clock));
        return features;
    }

    /** The plugin's zip, which the build makes before this module is tested. */
    private static Path pluginsIn(Path folder) {
        Path built = Path.of("..", "..", "nozzly-plugins", "slicer", "target");
        try (Stream<Path> files = Files.list(built)) {
            Path zip = files.filter(file -> file.getFileName().toString().matches("nozzly-slicer-.*\\.zip"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no plugin in " + built.toAbsolutePath()));
            Path plugins = Files.createDirectories(folder.resolve("plugins"));
            Files.copy(zip, plugins.resolve("slicer.zip"));
            return plugins;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Uploads a file through the API. */
    public TestHost.Answer parse(String fileName, String content) {
        return host.post(
                "/integrations/parse-gcode",
                FormBrowser.part(fileName, content),
                "Content-Type",
                "multipart/form-data; boundary=border");
    }

    /** A spool of PLA in orange that cost 1.9 pence per gram, and one in black that cost 3 pence. */
    public void stock() {
        host.post(
                "/spools",
                "{'material_type':'PLA','brand':'Ember','color':'Orange','color_hex':'#FF7F00',"
                        + "'initial_weight_g':1000,'purchase_cost':'19.00'}");
        host.post(
                "/spools",
                "{'material_type':'PLA','brand':'Ember','color':'Black','color_hex':'#101010',"
                        + "'initial_weight_g':1000,'purchase_cost':'30.00'}");
    }

    /** A channel without fees and one of Etsy. */
    public void sell() {
        host.post("/sales-channels", "{'name':'Own stall','kind':'fair'}");
        host.post("/sales-channels", "{'name':'Etsy','kind':'etsy','fee_schedule':'etsy-gb','price_ending':'.99'}");
    }

    @Override
    public void close() {
        host.close();
        plugins.close();
    }
}
