package app.nozzly.host.audit;

import app.nozzly.context.Actor;
import app.nozzly.host.pages.Agent;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Texts;
import app.nozzly.host.web.view.ChangeView;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.FieldChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of the audit trail as people read them. What this release does not know is shown as it stands. For one visit. */
final class AuditWords {

    /** Kinds of things, and where their pages are; an empty path for those without. */
    private static final Map<String, String> PAGES = pages();

    private static final List<String> VERBS = List.of("created", "changed", "removed");
    private static final List<String> EVENTS = List.of("sign_in", "invitation.accepted");

    private final Visit visit;

    AuditWords(Visit visit) {
        this.visit = visit;
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("spool", "/spools/{id}");
        pages.put("spool_photo", "/spools/{id}");
        pages.put("bulk_edit", "/spools/bulk/{id}");
        pages.put("stock_take", "/stock-takes/{id}");
        pages.put("stock_threshold", "/spools/low-stock");
        pages.put("saved_view", "");
        pages.put("component", "/components/{id}");
        pages.put("location", "/locations/{id}");
        pages.put("supplier", "/suppliers/{id}");
        pages.put("filament", "/filaments/{id}");
        pages.put("reel_type", "/reel-types/{id}");
        pages.put("brand", "");
        pages.put("material_type", "");
        pages.put("product", "/products/{id}");
        pages.put("price_rule", "");
        pages.put("sales_channel", "/channels/{id}");
        pages.put("fee_schedule", "");
        pages.put("custom_field", "/settings/fields/{id}");
        pages.put("workshop", "/settings");
        pages.put("costing_policy", "/settings");
        pages.put("workshop_logo", "/settings");
        pages.put("member", "/settings/members");
        pages.put("invitation", "/settings/members");
        pages.put("role", "/settings/roles/{id}");
        pages.put("api_key", "/settings/api-keys");
        pages.put("account", "");
        pages.put("job", "/jobs");
        return pages;
    }

    List<Choice> kinds() {
        return PAGES.keySet().stream()
                .map(kind -> new Choice(kind, say("audit.kind." + kind)))
                .toList();
    }

    /** What may have been done to things of a kind; to all kinds when none is given. */
    List<Choice> actions(Optional<String> kind) {
        Stream<String> kinds = kind.filter(PAGES::containsKey).map(Stream::of).orElseGet(() -> PAGES.keySet().stream());
        Stream<String> done = kinds.flatMap(one -> VERBS.stream().map(verb -> one + "." + verb));
        return Stream.concat(EVENTS.stream(), done)
                .map(action -> new Choice(action, what(action)))
                .toList();
    }

    ChangeView change(AuditEntry entry) {
        return new ChangeView(
                what(entry.action()),
                entry.subject().label(),
                href(entry),
                entry.actor().kind() == Actor.Kind.SYSTEM
                        ? say("audit.system")
                        : entry.actor().name(),
                visit.figures().dateTime(entry.recordedAt()),
                Stream.of(entry.origin().address(), Agent.inShort(entry.origin().agent(), visit.texts()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                entry.changes().stream().map(AuditWords::field).toList());
    }

    /** What was done, for example "Channel changed". */
    private String what(String action) {
        int dot = action.lastIndexOf('.');
        String kind = dot < 0 ? "" : action.substring(0, dot);
        String verb = action.substring(dot + 1);
        if (PAGES.containsKey(kind) && VERBS.contains(verb)) {
            return visit.texts().say("audit.verb." + verb, say("audit.kind." + kind));
        }
        return EVENTS.contains(action) ? say("audit.event." + action) : plain(action);
    }

    private static Optional<String> href(AuditEntry entry) {
        boolean gone = entry.action().endsWith(".removed");
        return Optional.ofNullable(PAGES.get(entry.subject().kind()))
                .filter(path -> !path.isEmpty() && !gone)
                .map(path -> path.replace("{id}", entry.subject().id()));
    }

    private static ChangeView.Field field(FieldChange change) {
        return new ChangeView.Field(
                plain(change.field()),
                change.before().orElse(""),
                change.after().orElse(""));
    }

    /** A name of the program as words: {@code terms.taxIncluded} is "Terms › tax included". */
    private static String plain(String name) {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace(".", " › ");
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String say(String key) {
        Texts texts = visit.texts();
        return texts.say(key);
    }
}
