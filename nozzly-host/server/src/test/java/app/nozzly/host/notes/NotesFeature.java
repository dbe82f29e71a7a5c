package app.nozzly.host.notes;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.IdempotencyRecords;
import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.http.Upload;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.Version;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A small feature that uses every convention: notes with a price and a weight. */
public final class NotesFeature implements Feature {

    record NoteInput(
            String title, Optional<MoneyInput> price, Grams weightG, List<TagInput> tags, Optional<BigDecimal> ratio) {}

    record TagInput(String name) {}

    record NoteJson(
            String id, String title, Optional<Money> price, Grams weightG, List<String> tags, Instant createdAt) {}

    record UploadJson(String fileName, long size, int sum) {}

    private enum Refusal implements ErrorCode {
        INSUFFICIENT_STOCK;

        @Override
        public String code() {
            return "insufficient_stock";
        }

        @Override
        public ErrorCategory category() {
            return ErrorCategory.INSUFFICIENT;
        }
    }

    static final ListFields FIELDS =
            new ListFields(Set.of("title"), Set.of("tag"), List.of(new SortKey("title", false)));

    final Map<String, NoteJson> notes = new ConcurrentHashMap<>();
    final Map<String, Version> versions = new ConcurrentHashMap<>();
    public final AtomicInteger made = new AtomicInteger();
    public final CountDownLatch slowEntered = new CountDownLatch(1);
    public final CountDownLatch slowMayEnd = new CountDownLatch(1);
    private final IdempotencyRecords records;

    public NotesFeature(IdempotencyRecords records) {
        this.records = records;
    }

    @Override
    public List<Route> routes() {
        Routes api = Routes.api(NotesFeature.class, "notes", Resource.MATERIALS);
        Routes pages = Routes.pages(NotesFeature.class, Resource.MATERIALS);
        return List.of(
                api.get("/notes", "listNotes")
                        .answersPage(NoteJson.class, FIELDS)
                        .handle(this::list),
                api.get("/notes/first", "firstNote").answers(NoteJson.class).handle(request -> get("1")),
                api.get("/notes/{id}", "getNote")
                        .answers(NoteJson.class)
                        .versioned()
                        .handle(request -> get(request.path("id"))),
                api.post("/notes", "createNote")
                        .body(NoteInput.class)
                        .creates(NoteJson.class)
                        .handle(this::create),
                api.put("/notes/{id}", "replaceNote")
                        .body(NoteInput.class)
                        .answers(NoteJson.class)
                        .versioned()
                        .handle(this::replace),
                api.patch("/notes/{id}", "changeNote")
                        .patchOf(NoteInput.class)
                        .answers(NoteJson.class)
                        .versioned()
                        .handle(this::change),
                api.delete("/notes/{id}", "deleteNote").handle(this::delete),
                api.post("/notes/use", "useNotes").fails(409).handle(request -> {
                    throw shortage();
                }),
                api.post("/notes/slow", "slowNote").answers(NoteJson.class).handle(this::slow),
                api.post("/notes/measure", "measureNote")
                        .upload("file")
                        .answers(UploadJson.class)
                        .computes()
                        .handle(this::measure),
                api.get("/notes/broken", "breakNote").answers(NoteJson.class).handle(request -> {
                    throw new IllegalStateException("secret inside");
                }),
                api.get("/notes/events", "watchNotes")
                        .answersFile("text/event-stream")
                        .handle(request -> Reply.events(events -> {
                            events.send("progress", Map.of("done", 1));
                            events.close();
                        })),
                pages.page(
                        "/notes",
                        request -> Reply.html("<!doctype html><form><input name=_csrf value=" + request.csrfToken()
                                + "></form>" + "x".repeat(5000))),
                pages.form(
                        "/notes",
                        RouteAccess.to(Action.CREATE, Resource.MATERIALS),
                        request ->
                                Reply.seeOther("/notes#" + request.form("title").orElse("none"))));
    }

    private Reply<Page<NoteJson>> list(Request<Void> request) {
        ListQuery query = FIELDS.check(request.listQuery());
        List<NoteJson> all = notes.values().stream()
                .sorted(java.util.Comparator.comparing(NoteJson::title))
                .toList();
        int start = query.cursor().map(Integer::parseInt).orElse(0);
        int end = Math.min(all.size(), start + query.limit());
        Optional<String> next = end < all.size() ? Optional.of(String.valueOf(end)) : Optional.empty();
        return Reply.of(new Page<>(all.subList(start, end), next, all.size()));
    }

    private Reply<NoteJson> get(String id) {
        return Reply.of(load(id)).version(versions.get(id));
    }

    private NoteJson load(String id) {
        return Optional.ofNullable(notes.get(id)).orElseThrow(() -> NozzlyException.notFound("note", id));
    }

    private Reply<NoteJson> create(Request<NoteInput> request) {
        NoteInput input = request.body();
        return request.perform(
                context -> insert(context, input),
                note -> Reply.created(Routes.API_BASE + "/notes/" + note.id(), note)
                        .version(versions.get(note.id())));
    }

    /** Like a service: the effect and the answer are kept together. */
    private NoteJson insert(OperationContext context, NoteInput input) {
        String id = String.valueOf(made.incrementAndGet());
        NoteJson note = json(id, input);
        notes.put(id, note);
        versions.put(id, Version.INITIAL);
        context.command()
                .ifPresent(key -> records.insert(
                        context,
                        new CommandRecord(
                                key.key(), key.fingerprint(), key.answer().apply(note), Instant.EPOCH)));
        return note;
    }

    private static NoteJson json(String id, NoteInput input) {
        return new NoteJson(
                id,
                input.title(),
                input.price().map(price -> price.toMoney(CurrencyUnit.GBP, "price")),
                input.weightG(),
                input.tags().stream().map(TagInput::name).toList(),
                Instant.parse("2026-11-20T09:30:00Z"));
    }

    private Reply<NoteJson> replace(Request<NoteInput> request) {
        return store(request, request.path("id"), false);
    }

    private Reply<NoteJson> change(Request<NoteInput> request) {
        return store(request, request.path("id"), true);
    }

    private Reply<NoteJson> store(Request<NoteInput> request, String id, boolean patch) {
        NoteJson present = load(id);
        request.expect("note", id, versions.get(id));
        NoteInput old = new NoteInput(
                present.title(),
                present.price().map(price -> new MoneyInput(price.getAmount(), Optional.of(price.getCurrencyUnit()))),
                present.weightG(),
                present.tags().stream().map(TagInput::new).toList(),
                Optional.empty());
        NoteJson note = json(id, patch ? request.patched(old) : request.body());
        notes.put(id, note);
        versions.put(id, versions.get(id).next());
        return Reply.of(note).version(versions.get(id));
    }

    private Reply<Void> delete(Request<Void> request) {
        load(request.path("id"));
        notes.remove(request.path("id"));
        return Reply.nothing();
    }

    private static NozzlyException shortage() {
        return new NozzlyException(
                Refusal.INSUFFICIENT_STOCK,
                Message.of(NotesFeature.class, "shortage"),
                List.of(),
                Map.of("shortages", List.of(Map.of("material", "PLA", "required", new BigDecimal("12.5")))));
    }

    private Reply<NoteJson> slow(Request<Void> request) {
        slowEntered.countDown();
        try {
            slowMayEnd.await();
        } catch (InterruptedException stopped) {
            throw new NozzlyException(CommonError.INTERNAL, Message.of(NotesFeature.class, "stopped"), stopped);
        }
        return Reply.of(
                json("slow", new NoteInput("slow", Optional.empty(), Grams.of(1), List.of(), Optional.empty())));
    }

    private Reply<UploadJson> measure(Request<Void> request) {
        Upload upload = request.upload();
        int sum = 0;
        try (InputStream content = upload.open()) {
            byte[] buffer = new byte[65_536];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                sum += buffer[0];
            }
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return Reply.of(new UploadJson(upload.fileName(), upload.size(), sum));
    }
}
