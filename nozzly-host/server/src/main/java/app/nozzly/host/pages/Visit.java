package app.nozzly.host.pages;

import app.nozzly.host.http.AssetVersion;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Statuses;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.Templates;
import app.nozzly.host.web.Texts;
import app.nozzly.problem.NozzlyException;
import app.nozzly.workshop.Workshop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/** One reader at one page of one workshop. One thread. */
public final class Visit {

    private static final int SERVER_ERROR = 500;

    private final Request<?> request;
    private final Workshop workshop;
    private final Templates templates;
    private final List<Area> areas;
    private final Texts texts;

    Visit(Request<?> request, Workshop workshop, Templates templates, List<Area> areas) {
        this.request = request;
        this.workshop = workshop;
        this.templates = templates;
        this.areas = areas;
        this.texts = new Texts(request.locale());
    }

    public Locale locale() {
        return texts.locale();
    }

    public Texts texts() {
        return texts;
    }

    public Workshop workshop() {
        return workshop;
    }

    public CurrencyUnit currency() {
        return workshop.currency();
    }

    /** Numbers and dates in the reader's language and the workshop's time zone. */
    public Figures figures() {
        return new Figures(locale(), workshop.timeZone());
    }

    /** Numbers as people type them into forms. */
    public TypedNumbers numbers() {
        return new TypedNumbers(locale());
    }

    /** What is around a page with this title, ready to read; notes of the page before are in it. Ask once per page. */
    public Shell shell(String title) {
        Shell.Frame frame = new Shell.Frame(texts, areas, workshop.name(), request.csrfToken(), AssetVersion.current());
        return Shell.of(frame, title)
                .saying(request.note().flatMap(note -> ToastNote.read(note, texts)).stream()
                        .toList());
    }

    /** A page: the template below {@code pages} with its view. */
    public Reply<Void> page(String template, Shell shell, Object view) {
        return Reply.html(templates.page(template, shell, view));
    }

    /** A part of a page: the template below {@code fragments} with its view. */
    public Reply<Void> fragment(String template, Object view) {
        return Reply.html(templates.fragment(template, texts, view));
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
            return again.apply(FormState.refused(typed(), refusal, locale())).status(status);
        }
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
