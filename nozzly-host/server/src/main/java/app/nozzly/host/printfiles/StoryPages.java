package app.nozzly.host.printfiles;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.PriceView;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Optional;

/** What a print file says: everything that was read, and what each figure rests on. Thread-safe. */
final class StoryPages {

    static final String PATH = "/print-files";
    private static final int NOT_FOUND = 404;

    private final PageFrame frame;
    private final KeptPrintFiles kept;

    StoryPages(PageFrame frame, KeptPrintFiles kept) {
        this.frame = frame;
        this.kept = kept;
    }

    List<Route> routes() {
        return List.of(Routes.pages(StoryPages.class, Resource.PRINT_FILES).page(PATH + "/{id}", this::show));
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        try {
            PrintFileJson file = kept.get(request.context().tenant(), request.path("id"));
            return visit.page("printFile", shell(visit, file.fileName()), new StoryViews(visit).view(file));
        } catch (NozzlyException refusal) {
            if (refusal.code() != CommonError.NOT_FOUND) {
                throw refusal;
            }
            return gone(visit);
        }
    }

    /** The way on, where a file is older than a week: drop it again. */
    static Reply<Void> gone(Visit visit) {
        PriceView drop = new PriceView(PricePages.PATH, PricePages.SIZE_LIMIT, "", Optional.empty());
        return visit.page("printFileGone", shell(visit, visit.texts().say("story.gone_title")), drop)
                .status(NOT_FOUND);
    }

    private static Shell shell(Visit visit, String title) {
        return visit.shell(title).in(Area.PRICE).below(new Crumb(visit.texts().say(Area.PRICE.key()), PricePages.PATH));
    }
}
