package app.nozzly.host.mirror;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows what the server makes of a request. Thing 1 exists; everybody else's is absent. */
public final class MirrorFeature implements Feature {

    /** What was seen of a request. */
    public record Seen(String kind, String address, String agent, String requestId, String csrfToken) {}

    record Word(String word) {}

    /** How often a handler ran that changes things. */
    public final AtomicInteger changes = new AtomicInteger();

    @Override
    public List<Route> routes() {
        Routes api = Routes.api(MirrorFeature.class, "mirror", Resource.SPOOLS);
        Routes pages = Routes.pages(MirrorFeature.class, Resource.SPOOLS);
        return List.of(
                api.get("/seen", "seen").open().answers(Seen.class).handle(request -> Reply.of(seen(request))),
                api.post("/open", "open").open().answers(Seen.class).handle(request -> Reply.of(seen(request))),
                api.get("/mine", "mine").accountOnly().answers(Seen.class).handle(request -> Reply.of(seen(request))),
                api.get("/things", "things").answers(Word.class).handle(request -> Reply.of(new Word("things"))),
                api.get("/things/{id}", "thing").answers(Word.class).versioned().handle(this::thing),
                api.put("/things/{id}", "changeThing")
                        .body(Word.class)
                        .answers(Word.class)
                        .handle(this::change),
                api.post("/things/{id}/turn", "turnThing")
                        .body(Word.class)
                        .answers(Word.class)
                        .handle(this::change),
                api.post("/turn", "turn").body(Word.class).answers(Word.class).handle(this::change),
                pages.page("/sight", RouteAccess.open(), request -> Reply.html(request.csrfToken())),
                pages.form("/sight", RouteAccess.open(), request -> Reply.seeOther("/sight")),
                pages.page("/sights", request -> Reply.html("sights")),
                pages.get("/sights.json", "sights").answers(Word.class).handle(request -> Reply.of(new Word("json"))),
                pages.page("/sights/{id}", request -> Reply.html(thing(request).toString())),
                pages.form("/sights/{id}", RouteAccess.to(Action.CHANGE, Resource.SPOOLS), request -> {
                    changes.incrementAndGet();
                    return Reply.seeOther("/sights");
                }),
                pages.form(
                        "/enter",
                        RouteAccess.open(),
                        request -> Reply.<Void>seeOther("/sights")
                                .note("welcome")
                                .session("a-new-secret", Duration.ofHours(2))),
                pages.form(
                        "/leave",
                        RouteAccess.open(),
                        request -> Reply.<Void>seeOther("/sight").withoutSession()),
                pages.page(
                        "/echo",
                        RouteAccess.open(),
                        request -> Reply.<Void>html("echo")
                                .header("X-Echo", request.query("word").orElse(""))
                                .downloadAs(request.query("word").orElse(""))));
    }

    private static Seen seen(Request<?> request) {
        return new Seen(
                request.caller().kind().name(),
                request.context().origin().address(),
                request.context().origin().agent(),
                request.context().origin().requestId(),
                request.csrfToken());
    }

    private Reply<Word> thing(Request<?> request) {
        if (!request.path("id").equals("1")) {
            throw NozzlyException.notFound("thing", request.path("id"));
        }
        return Reply.of(new Word("thing"));
    }

    private Reply<Word> change(Request<Word> request) {
        Word word = request.body();
        changes.incrementAndGet();
        return Reply.of(word);
    }
}
