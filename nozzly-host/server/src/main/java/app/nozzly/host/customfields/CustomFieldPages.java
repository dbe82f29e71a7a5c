package app.nozzly.host.customfields;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFieldDraft;
import app.nozzly.customfields.CustomFields;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.customfields.FieldType;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.CustomFieldView;
import app.nozzly.host.web.view.CustomFieldsView;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.Link;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of the fields that a workshop adds. Thread-safe. */
public final class CustomFieldPages implements Feature {

    private static final String PATH = "/settings/fields";
    private static final String TRUE = "true";
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.WORKSHOP);

    private final PageFrame frame;
    private final CustomFields fields;

    public CustomFieldPages(PageFrame frame, CustomFields fields) {
        this.frame = frame;
        this.fields = fields;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(CustomFieldPages.class, Resource.WORKSHOP);
        return List.of(
                pages.page(PATH, this::list),
                pages.page(
                        PATH + "/new",
                        CHANGE,
                        request -> page(
                                frame.visit(request),
                                Optional.empty(),
                                FormState.of(Map.of("entity", "spool", "type", "text", "in_list", TRUE)))),
                pages.form(PATH, CHANGE, this::create),
                pages.page(PATH + "/{id}", this::show),
                pages.form(PATH + "/{id}", CHANGE, this::change),
                pages.form(PATH + "/{id}/delete", CHANGE, this::remove));
    }

    private Reply<Void> list(Request<Void> request) {
        Visit visit = frame.visit(request);
        CustomFieldsView view = new CustomFieldsView(
                fields.all(request.context()).stream()
                        .map(field -> row(visit, field))
                        .toList(),
                PATH + "/new");
        return visit.page(
                "customFields",
                visit.shell(visit.texts().say("settings.tab.fields")).in(Area.SETTINGS),
                view);
    }

    private static CustomFieldsView.Row row(Visit visit, CustomField field) {
        return new CustomFieldsView.Row(
                new Link(field.name(), path(field)),
                field.key(),
                owner(visit, field.owner()),
                Stream.concat(Stream.of(type(visit, field.type())), field.unit().stream())
                        .collect(java.util.stream.Collectors.joining(", ")),
                field.listed(),
                field.active());
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        CustomField field = field(request);
        return page(visit, Optional.of(known(request, visit, field)), form(field));
    }

    private Reply<Void> create(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    CustomFieldDraft draft = draft(visit.fields(), Optional.empty());
                    return request.perform(
                            context -> fields.add(context, draft),
                            field -> visit.done(PATH, "custom_field_added", field.name()));
                },
                form -> page(visit, Optional.empty(), form));
    }

    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        CustomField present = field(request);
        return visit.submit(
                () -> {
                    request.expect("custom field", present.key(), present.version());
                    CustomFieldDraft draft = draft(visit.fields(), Optional.of(present));
                    return request.perform(
                            context ->
                                    fields.replace(context, present.id().toString(), request.expectedVersion(), draft),
                            field -> visit.done(PATH, "custom_field_saved", field.name()));
                },
                form -> page(visit, Optional.of(known(request, visit, present)), form));
    }

    private Reply<Void> remove(Request<Void> request) {
        Visit visit = frame.visit(request);
        CustomField present = field(request);
        return visit.submit(
                () -> request.perform(
                        context -> fields.remove(context, present.id().toString(), request.expectedVersion()),
                        removal -> visit.done(
                                PATH, "custom_field_removed", removal.field().name(), removal.values())),
                form -> page(visit, Optional.of(known(request, visit, present)), form));
    }

    /** A field with what is said of its deletion. Immutable. */
    private record Known(CustomField field, CustomFieldView.Removal removal) {}

    private Known known(Request<?> request, Visit visit, CustomField field) {
        long values = fields.values(request.context(), field.id().toString());
        String key = field.owner() == FieldOwner.SPOOL ? "custom_field.delete_spools" : "custom_field.delete_filaments";
        return new Known(
                field,
                new CustomFieldView.Removal(
                        path(field) + "/delete", visit.texts().say(key, values)));
    }

    private Reply<Void> page(Visit visit, Optional<Known> known, FormState form) {
        Optional<CustomField> field = known.map(Known::field);
        CustomFieldView view = new CustomFieldView(
                field.map(CustomFieldPages::path).orElse(PATH),
                form,
                Arrays.stream(FieldOwner.values())
                        .map(owner -> new Choice(owner.code(), owner(visit, owner)))
                        .toList(),
                Arrays.stream(FieldType.values())
                        .map(type -> new Choice(type.code(), type(visit, type)))
                        .toList(),
                field.map(one -> String.valueOf(one.version().number())).orElse(""),
                field.map(one -> facts(visit, one)).orElse(List.of()),
                known.map(Known::removal).filter(any -> visit.may("workshop.change")));
        return visit.page(
                "customField",
                visit.shell(field.map(CustomField::name).orElse(visit.texts().say("custom_field.new")))
                        .in(Area.SETTINGS)
                        .below(new Crumb(visit.texts().say("settings.tab.fields"), PATH))
                        .telling(field.flatMap(one -> visit.changes("custom_field", one.id()))),
                view);
    }

    private static List<Fact> facts(Visit visit, CustomField field) {
        return List.of(
                new Fact(visit.texts().say("custom_field.owner"), owner(visit, field.owner())),
                new Fact(visit.texts().say("custom_field.key"), field.key()),
                new Fact(visit.texts().say("custom_field.type"), type(visit, field.type())));
    }

    private static FormState form(CustomField field) {
        Map<String, String> values = new HashMap<>();
        values.put("name", field.name());
        values.put("unit", field.unit().orElse(""));
        values.put("choices", String.join("\n", field.choices()));
        values.put("position", String.valueOf(field.position()));
        values.put("in_list", String.valueOf(field.listed()));
        values.put("is_active", String.valueOf(field.active()));
        return FormState.of(values);
    }

    private static CustomFieldDraft draft(FormReader form, Optional<CustomField> present) {
        FieldOwner owner = present.map(CustomField::owner)
                .or(() -> form.choice("entity", FieldOwner.class))
                .orElse(FieldOwner.SPOOL);
        FieldType type = present.map(CustomField::type)
                .or(() -> form.choice("type", FieldType.class))
                .orElse(FieldType.TEXT);
        Optional<Integer> position = form.whole("position");
        form.done();
        return new CustomFieldDraft(
                owner,
                present.map(CustomField::key).orElse(form.text("key").orElse("")),
                form.text("name").orElse(""),
                type,
                form.text("unit"),
                form.text("choices").stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(choice -> !choice.isEmpty())
                        .toList(),
                position,
                form.flag("in_list"),
                present.isEmpty() || form.flag("is_active"));
    }

    private static String owner(Visit visit, FieldOwner owner) {
        return visit.texts().say("custom_field.owner." + owner.code());
    }

    private static String type(Visit visit, FieldType type) {
        return visit.texts().say("custom_field.type." + type.code());
    }

    private static String path(CustomField field) {
        return PATH + "/" + field.id();
    }

    private CustomField field(Request<?> request) {
        return fields.get(request.context(), request.path("id"));
    }
}
