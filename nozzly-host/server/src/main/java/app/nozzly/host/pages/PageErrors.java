package app.nozzly.host.pages;

import app.nozzly.host.http.AssetVersion;
import app.nozzly.host.http.ErrorPages;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Reader;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.Templates;
import app.nozzly.host.web.Texts;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.ProblemView;
import java.util.ArrayList;
import java.util.List;

/**
 * The page for what cannot be shown. It asks the store nothing, for the store may be what failed, and names no workshop, for the reader may be a
 * stranger. Thread-safe.
 */
public final class PageErrors implements ErrorPages {

    private final Templates templates;
    private final List<Area> areas;

    /**
     * Pages with the shell of this host.
     *
     * @param templates the compiled templates
     * @param areas those that have pages
     */
    public PageErrors(Templates templates, List<Area> areas) {
        this.templates = templates;
        this.areas = List.copyOf(areas);
    }

    @Override
    public String draw(Failure failure) {
        Texts texts = new Texts(failure.locale());
        Reader reader = Who.plain().reader(failure.caller());
        Shell shell = Shell.of(
                new Shell.Frame(texts, areas, "", reader, failure.csrfToken(), AssetVersion.current()),
                failure.title());
        List<Link> ways = new ArrayList<>(List.of(new Link(texts.say("problem.home"), "/")));
        if (Area.SPOOLS.isOpenTo(reader)) {
            ways.add(new Link(texts.say("problem.spools"), Area.SPOOLS.href()));
        }
        return templates.page(
                "problem", shell, new ProblemView(failure.status(), failure.detail(), failure.requestId(), ways));
    }
}
