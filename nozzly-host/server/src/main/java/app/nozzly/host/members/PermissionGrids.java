package app.nozzly.host.members;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Request;
import app.nozzly.host.web.Texts;
import app.nozzly.host.web.view.PermissionGrid;
import app.nozzly.host.web.view.PermissionGrid.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Permissions as a grid of boxes, and what was ticked in it. Stateless. */
public final class PermissionGrids {

    private static final String FIELD = "may.";

    private PermissionGrids() {}

    /** A grid to tick, in which nothing beyond a reader's own permissions can be. */
    public static PermissionGrid within(Permissions own, Texts texts) {
        return grid(texts, permission -> own.allow(permission) ? State.OPEN : State.BEYOND);
    }

    /** A grid to read. */
    public static PermissionGrid of(Permissions granted, Texts texts) {
        return grid(texts, permission -> granted.allow(permission) ? State.GRANTED : State.DENIED);
    }

    /** The boxes that are ticked for some permissions. */
    public static Map<String, String> ticked(Permissions permissions) {
        Map<String, String> values = new LinkedHashMap<>();
        permissions.all().forEach(permission -> values.put(FIELD + permission.code(), "true"));
        return values;
    }

    /** The permissions whose boxes were ticked. */
    public static Permissions read(Request<?> request) {
        return Permissions.ofCodes(request.form().keySet().stream()
                .filter(name -> name.startsWith(FIELD))
                .map(name -> name.substring(FIELD.length()))
                .toList());
    }

    private static PermissionGrid grid(Texts texts, Function<Permission, State> state) {
        List<String> actions = Arrays.stream(Action.values())
                .map(action -> texts.say("access.action." + action.code()))
                .toList();
        List<PermissionGrid.Row> rows = Arrays.stream(Resource.values())
                .map(resource -> row(resource, texts, state))
                .toList();
        return new PermissionGrid(actions, rows);
    }

    private static PermissionGrid.Row row(Resource resource, Texts texts, Function<Permission, State> state) {
        String area = texts.say("access.resource." + resource.code());
        return new PermissionGrid.Row(
                area,
                Arrays.stream(Action.values())
                        .map(action -> cell(resource, action, area, texts, state))
                        .toList());
    }

    private static PermissionGrid.Cell cell(
            Resource resource, Action action, String area, Texts texts, Function<Permission, State> state) {
        String label = area + ": " + texts.say("access.action." + action.code());
        if (!resource.actions().contains(action)) {
            return new PermissionGrid.Cell("", label, State.ABSENT);
        }
        Permission permission = new Permission(resource, action);
        return new PermissionGrid.Cell(FIELD + permission.code(), label, state.apply(permission));
    }
}
