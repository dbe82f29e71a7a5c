package app.nozzly.host.spools;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.photos.PhotoReader;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.SpoolView;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolPhoto;
import app.nozzly.inventory.SpoolPhotos;
import app.nozzly.inventory.Spools;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/** The picture of a spool on its page: shown, sent in and taken away. Thread-safe. */
final class SpoolPhotoPages {

    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.SPOOLS);
    private static final String PATH = "/spools/{id}/photo";
    private static final String UPLOAD = PATH + "/upload";

    private final SpoolPages pages;
    private final PageFrame frame;
    private final Spools spools;
    private final SpoolPhotos photos;
    private final PhotoReader reader;

    SpoolPhotoPages(SpoolPages pages, PageFrame frame, Spools spools, SpoolPages.Finding finding) {
        this.pages = pages;
        this.frame = frame;
        this.spools = spools;
        this.photos = finding.photos();
        this.reader = finding.reader();
    }

    List<Route> routes(Routes routes) {
        return List.of(
                routes.page(PATH, request -> SpoolPhotoApi.reply(photos.get(request.context(), request.path("id")))),
                routes.page(UPLOAD, request -> Reply.seeOther(SpoolPictures.href(spool(request)))),
                routes.post(UPLOAD, UPLOAD)
                        .needs(Action.CHANGE, Resource.SPOOLS)
                        .upload("file")
                        .handle(this::upload),
                routes.form(PATH + "/remove", CHANGE, this::remove),
                routes.form(PATH + "/restore/{mark}", CHANGE, this::restore));
    }

    /** The picture as its page shows it; its address is another for another picture. */
    static SpoolView.Photo view(Spool spool, FormState form) {
        String path = SpoolPictures.href(spool) + "/photo";
        return new SpoolView.Photo(
                spool.photo().map(mark -> path + "?v=" + mark), path + "/upload", path + "/remove", form);
    }

    private Reply<Void> upload(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        return visit.submit(
                () -> {
                    SpoolPhoto photo = reader.read(present.id(), request.upload());
                    photos.put(request.context(), Optional.empty(), photo);
                    return visit.done(SpoolPictures.href(present), "spool_photo_saved", present.code());
                },
                form -> pages.show(visit, request, present, SpoolDeeds.forms(present, visit), form));
    }

    private Reply<Void> remove(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        String page = SpoolPictures.href(present);
        return visit.submit(
                () -> {
                    photos.remove(
                            request.context(),
                            present.id().toString(),
                            present.photo().map(Version::new));
                    return present.photo()
                            .map(mark -> visit.doneUndoable(
                                    page, page + "/photo/restore/" + mark, "spool_photo_removed", present.code()))
                            .orElseGet(() -> visit.done(page, "spool_photo_removed", present.code()));
                },
                form -> pages.show(visit, request, spool(request), SpoolDeeds.forms(present, visit), form));
    }

    private Reply<Void> restore(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool present = spool(request);
        Version mark = mark(request, present);
        return visit.submit(
                () -> {
                    photos.restore(request.context(), present.id().toString(), mark);
                    return visit.done(SpoolPictures.href(present), "spool_photo_restored", present.code());
                },
                form -> pages.show(visit, request, spool(request), SpoolDeeds.forms(present, visit), form));
    }

    private static Version mark(Request<Void> request, Spool spool) {
        return Optional.of(request.path("mark"))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> new Version(Long.parseLong(text)))
                .orElseThrow(() -> NozzlyException.notFound("photo", spool.code()));
    }

    private Spool spool(Request<?> request) {
        return spools.get(request.context(), request.path("id"));
    }
}
