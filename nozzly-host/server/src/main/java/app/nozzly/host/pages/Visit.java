package app.nozzly.host.pages;

import app.nozzly.access.Permission;
import app.nozzly.host.http.AssetVersion;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Statuses;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Reader;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.Templates;
import app.nozzly.host.web.Texts;
import app.nozzly.host.web.view.ActivityView;
import app.nozzly.problem.NozzlyException;
import app.nozzly.workshop.Workshop;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/** One reader at one page, of one workshop or of none. One thread. */
public final class Visit {

    private static final int SERVER_ERROR = 500;

    private final Request<?> request;
    private final Optional<Workshop> workshop;
    private final Surroundings around;
    private final Texts texts;

    /** What is around the page. */
    record Surroundings(Templates templates, List<Area> areas, PageParts parts, Reader reader) {}

    Visit(Request<?> request, Optional<Workshop> workshop, Surroundings around) {
        this.request = request;
        this.workshop = workshop;
        this.around = around;
        this.texts = new Texts(request.locale());
    }

    public Locale locale() {
        return texts.locale();
    }

    public Texts texts() {
        return texts;
    }

    /** Who reads, and what they may do. */
    public Reader reader() {
        return around.reader();
    }

    /** Whether the reader may do something, for example {@code spools.create}. */
    public boolean may(String permission) {
        return reader().may(Permission.of(permission));
    }

    /** Whether the reader may see what a thing costs beside what it sells for. */
    public boolean mayCompare() {
        return may("prices.view") && may("costs.view");
    }

    /** The workshop; only pages that need somebody in a workshop may ask. */
    public Workshop workshop() {
        return workshop.orElseThrow(() -> new IllegalStateException("the caller is in no workshop"));
    }

    public CurrencyUnit currency() {
        return workshop().currency();
    }

    /** Numbers and dates in the reader's language and the workshop's time zone; outside a workshop in UTC. */
    public Figures figures() {
        return new Figures(locale(), workshop.map(Workshop::timeZone).orElse(ZoneOffset.UTC));
    }

    /** Numbers as people type them into forms. */
    public TypedNumbers numbers() {
        return new TypedNumbers(locale());
    }

    /** What is around a page with this title, ready to read; notes of the page before are in it. Ask once per page. */
    public Shell shell(String title) {
        Shell.Frame frame = new Shell.Frame(
                texts,
                workshop.isPresent() ? around.areas() : List.of(),
                workshop.map(Workshop::name).orElse(""),
                around.reader(),
                request.csrfToken(),
                AssetVersion.current(),
                workshop.flatMap(here -> around.parts().brand().logo(request.context())));
        return Shell.of(frame, title)
                .saying(request.note().flatMap(note -> ToastNote.read(note, texts)).stream()
                        .toList());
    }

    /** The latest changes of a thing, for its page; empty for readers who may not see the trail. */
    public Optional<ActivityView> changes(String kind, Object id) {
        return around.parts().activity().of(request, this, Map.of("subject_kind", kind, "subject_id", id.toString()));
    }

    /** The latest changes of the workshop itself: its settings, its rates, its logo. */
    public Optional<ActivityView> changesOfWorkshop() {
        return around.parts()
                .activity()
                .of(request, this, Map.of("subject_id", workshop().id().toString()));
    }

    /**
     * A page: the template below {@code pages} with its view. What answers a form stays as it is, whatever others change: it shows what was typed, and its
     * address does not bring that again.
     */
    public Reply<Void> page(String template, Shell shell, Object view) {
        Shell shown = request.onlyReads() ? shell : shell.following("");
        return Reply.html(around.templates().page(template, shown, view));
    }

    /** A part of a page: the template below {@code fragments} with its view. */
    public Reply<Void> fragment(String template, Object view) {
        return Reply.html(around.templates().fragment(template, texts, view));
    }

    /** The fields of the form that was sent, to be read as typed values. */
    public FormReader fields() {
        return new FormReader(typed(), numbers(), currency());
    }

    /** The fields of the form that was sent, exactly as typed; of several values the first. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        request.form().forEach((name, values) -> typed.put(name, values.get(0)));
        return typed;
    }

    /**
     * Does what a form asks for, or shows the form again with everything typed, the errors beside their fields and the status of the refusal.
     *
     * @param work reads the form and acts
     * @param again shows the form
     */
    public Reply<Void> submit(Supplier<Reply<Void>> work, Function<FormState, Reply<Void>> again) {
        try {
            return work.get();
        } catch (NozzlyException refusal) {
            int status = Statuses.of(refusal.code());
            if (status >= SERVER_ERROR) {
                throw refusal;
            }
            Reply<Void> shown =
                    again.apply(FormState.refused(typed(), refusal, locale())).status(status);
            Object wait = refusal.details().get(Statuses.RETRY_AFTER);
            return wait == null ? shown : shown.header("Retry-After", String.valueOf(wait));
        }
    }

    /** What is wrong with a form whose fields were altered after its preview: it has to be looked at again. */
    public Map<String, String> altered() {
        return Map.of("", texts.say("form.altered"));
    }

    /** After a form: go to a page and say there what was done, with a text of the pages' bundle. */
    public Reply<Void> done(String location, String key, Object... arguments) {
        return Reply.<Void>seeOther(location).note(ToastNote.done(key, arguments));
    }

    /** The same with a button that takes it back by a POST to {@code undoHref}. */
    public Reply<Void> doneUndoable(String location, String undoHref, String key, Object... arguments) {
        return Reply.<Void>seeOther(location).note(ToastNote.undoable(undoHref, key, arguments));
    }
}
