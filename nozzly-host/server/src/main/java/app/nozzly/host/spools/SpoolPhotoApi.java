package app.nozzly.host.spools;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.photos.PhotoReader;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolPhoto;
import app.nozzly.inventory.SpoolPhotos;
import app.nozzly.inventory.Spools;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/** {@code /spools/{id}/photo}. Thread-safe. */
final class SpoolPhotoApi {

    private static final String PATH = "/spools/{id}/photo";
    private static final String PHOTO = "photo";

    private final Spools spools;
    private final SpoolPhotos photos;
    private final PhotoReader reader;

    SpoolPhotoApi(Spools spools, SpoolPhotos photos, PhotoReader reader) {
        this.spools = spools;
        this.photos = photos;
        this.reader = reader;
    }

    List<Route> routes() {
        Routes routes = Routes.api(SpoolPhotoApi.class, "spools", Resource.SPOOLS);
        return List.of(
                routes.get(PATH, "getSpoolPhoto")
                        .answersFile(SpoolPhotoJson.JPEG)
                        .versioned()
                        .handle(request -> reply(photos.get(request.context(), request.path("id")))),
                routes.put(PATH, "putSpoolPhoto")
                        .needs(Action.CHANGE, Resource.SPOOLS)
                        .upload("file")
                        .answers(SpoolPhotoJson.class)
                        .versioned()
                        .fails(413, 422, 503)
                        .handle(this::put),
                routes.delete(PATH, "deleteSpoolPhoto")
                        .needs(Action.CHANGE, Resource.SPOOLS)
                        .versioned()
                        .handle(this::delete));
    }

    /** The picture, for this reader alone; a browser asks again each time, and is mostly told that it has it. */
    static Reply<Void> reply(SpoolPhoto photo) {
        return Reply.<Void>bytes(SpoolPhotoJson.JPEG, photo.image().bytes())
                .status(200)
                .version(mark(photo.image().mark()))
                .header("Content-Disposition", "inline; filename=\"spool.jpg\"")
                .header("Cache-Control", "private, no-cache");
    }

    private static Version mark(long mark) {
        return new Version(mark);
    }

    /** The first picture has no version to name. */
    private Reply<SpoolPhotoJson> put(Request<Void> request) {
        Spool spool = spool(request);
        spool.photo()
                .ifPresentOrElse(
                        mark -> request.expect(PHOTO, spool.code(), mark(mark)),
                        () -> requireNoVersion(request, spool));
        Optional<Version> expected = request.expectedVersion();
        SpoolPhoto photo = reader.read(spool.id(), request.upload());
        return request.perform(
                context -> photos.put(context, expected, photo),
                kept -> Reply.of(SpoolPhotoJson.of(kept))
                        .version(mark(kept.image().mark())));
    }

    private static void requireNoVersion(Request<?> request, Spool spool) {
        if (request.statesVersion()) {
            throw NozzlyException.versionConflict(PHOTO, spool.code());
        }
    }

    private Reply<Void> delete(Request<Void> request) {
        Spool spool = spool(request);
        long present = spool.photo().orElseThrow(() -> NozzlyException.notFound(PHOTO, spool.code()));
        request.expect(PHOTO, spool.code(), mark(present));
        Optional<Version> expected = request.expectedVersion();
        return request.perform(
                context -> photos.remove(context, spool.id().toString(), expected), removed -> Reply.nothing());
    }

    private Spool spool(Request<?> request) {
        return spools.get(request.context(), request.path("id"));
    }
}
