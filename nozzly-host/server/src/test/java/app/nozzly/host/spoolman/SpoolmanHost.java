package app.nozzly.host.spoolman;

import app.nozzly.Nozzly;
import app.nozzly.host.TestHost;
import app.nozzly.host.TestHost.Answer;
import app.nozzly.host.exchange.ExchangeFeature;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.jobs.JobDesk;
import app.nozzly.host.jobs.JobKinds;
import app.nozzly.host.jobs.JobStreams;
import app.nozzly.host.jobs.JobsFeature;
import app.nozzly.host.jobs.MemoryJobQueue;
import app.nozzly.host.outbound.AllowedHosts;
import app.nozzly.host.outbound.NameSource;
import app.nozzly.host.outbound.WebLimits;
import app.nozzly.host.outbound.WebReader;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.photos.PhotoReader;
import app.nozzly.host.spools.SpoolPages;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A host for this machine alone that reads Spoolmans, with a queue of jobs. */
final class SpoolmanHost implements AutoCloseable {

    final TestHost host;
    private MemoryJobQueue queue;
    private JobStreams streams;

    SpoolmanHost(Path folder) {
        this.host = TestHost.with(folder, this::features);
    }

    private List<Feature> features(TestHost.Services services) {
        Nozzly nozzly = Nozzly.builder().store(services.store).build();
        JsonFormat json = new JsonFormat();
        ExchangeFeature.Parts files = new ExchangeFeature.Parts(
                services.transactions, services.ids, services.clock, nozzly.spoolImport(), services.money, json);
        SpoolmanFeature.Parts parts = new SpoolmanFeature.Parts(
                services.transactions,
                files.files(),
                nozzly.filamentImport(),
                nozzly.spoolImport(),
                services.money,
                json);
        JobKinds kinds = new JobKinds(List.of(parts.job(), parts.catalogueJob()));
        queue = new MemoryJobQueue(services.transactions, kinds);
        JobDesk desk = new JobDesk(nozzly.jobs(), kinds, queue);
        streams = new JobStreams(desk, services.clock);
        PageFrame frame = new PageFrame(services.workshops, Templates.precompiled(), List.of(Area.values()));
        List<Feature> features = new ArrayList<>(TestHost.standardFeatures(services));
        features.add(new JobsFeature(frame, desk, streams));
        features.add(new SpoolPages(
                frame,
                nozzly.spools(),
                nozzly.allocations(),
                SpoolPages.Finding.in(nozzly, new PhotoReader()),
                nozzly.locations(),
                nozzly.materials(),
                services.clock));
        WebReader web = new WebReader(new AllowedHosts(List.of(), true), NameSource.SYSTEM, WebLimits.STANDARD);
        features.add(new SpoolmanFeature(parts, web, desk, frame));
        return features;
    }

    /** Asks for an import; members besides the address with single quotes. */
    Answer read(String query, String address, String members) {
        return host.post("/spools/import/spoolman" + query, "{'address':'" + address + "'" + members + "}");
    }

    /** Waits until a job has ended. */
    Answer ended(String job) {
        for (int look = 0; look < 2000; look++) {
            Answer answer = host.get("/jobs/" + job);
            if (List.of("done", "failed", "cancelled").contains(answer.at("/state"))) {
                return answer;
            }
            pause();
        }
        throw new AssertionError("job " + job + " does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        queue.close();
        host.close();
        streams.close();
    }
}
