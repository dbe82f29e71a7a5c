package app.nozzly.host.customfields;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFieldDraft;
import app.nozzly.customfields.CustomFields;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import java.util.List;
import java.util.Locale;

/** {@code /custom-fields}: seen by whoever sees spools, changed by whoever changes the workshop's settings. Thread-safe. */
public final class CustomFieldsFeature implements Feature {

    private static final String PATH = "/custom-fields";
    private static final String ENTITY = "entity";

    private final CustomFields fields;

    public CustomFieldsFeature(CustomFields fields) {
        this.fields = fields;
    }

    @Override
    public List<Route> routes() {
        Routes routes = Routes.api(CustomFieldsFeature.class, "custom fields", Resource.SPOOLS);
        return List.of(
                routes.get(PATH, "listCustomFields")
                        .query(Parameter.choice(ENTITY, "spool", "filament"))
                        .answers(CustomFieldsJson.class)
                        .handle(this::list),
                routes.post(PATH, "createCustomField")
                        .needs(Action.CHANGE, Resource.WORKSHOP)
                        .body(CustomFieldInput.class)
                        .creates(CustomFieldJson.class)
                        .fails(409)
                        .handle(this::create),
                routes.get(PATH + "/{id}", "getCustomField")
                        .answers(CustomFieldJson.class)
                        .versioned()
                        .handle(request -> reply(fields.get(request.context(), request.path("id")))),
                routes.put(PATH + "/{id}", "replaceCustomField")
                        .needs(Action.CHANGE, Resource.WORKSHOP)
                        .body(CustomFieldInput.class)
                        .answers(CustomFieldJson.class)
                        .versioned()
                        .handle(this::replace),
                routes.delete(PATH + "/{id}", "removeCustomField")
                        .needs(Action.CHANGE, Resource.WORKSHOP)
                        .versioned()
                        .handle(this::remove));
    }

    private Reply<CustomFieldsJson> list(Request<Void> request) {
        List<CustomField> found = request.query(ENTITY)
                .filter(name -> !name.isEmpty())
                .map(name -> fields.of(request.context(), FieldOwner.valueOf(name.toUpperCase(Locale.ROOT))))
                .orElseGet(() -> fields.all(request.context()));
        return Reply.of(
                new CustomFieldsJson(found.stream().map(CustomFieldJson::of).toList()));
    }

    private Reply<CustomFieldJson> create(Request<CustomFieldInput> request) {
        CustomFieldDraft draft = request.body().draft();
        return request.perform(
                context -> fields.add(context, draft),
                field -> Reply.created(Routes.API_BASE + PATH + "/" + field.id(), CustomFieldJson.of(field))
                        .version(field.version()));
    }

    private Reply<CustomFieldJson> replace(Request<CustomFieldInput> request) {
        CustomField present = present(request);
        CustomFieldDraft draft = request.body().draft();
        return request.perform(
                context -> fields.replace(context, present.id().toString(), request.expectedVersion(), draft),
                CustomFieldsFeature::reply);
    }

    private Reply<Void> remove(Request<Void> request) {
        CustomField present = present(request);
        return request.perform(
                context -> fields.remove(context, present.id().toString(), request.expectedVersion()),
                removal -> Reply.nothing());
    }

    private CustomField present(Request<?> request) {
        CustomField present = fields.get(request.context(), request.path("id"));
        request.expect("custom field", present.key(), present.version());
        return present;
    }

    private static Reply<CustomFieldJson> reply(CustomField field) {
        return Reply.of(CustomFieldJson.of(field)).version(field.version());
    }
}
