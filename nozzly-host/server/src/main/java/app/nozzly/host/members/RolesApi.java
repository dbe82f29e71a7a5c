package app.nozzly.host.members;

import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.access.Role;
import app.nozzly.access.Roles;
import app.nozzly.access.StandardRole;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.http.ShortList;
import app.nozzly.host.security.RightsChanges;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListFields;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /roles} and {@code /permissions}. Thread-safe. */
final class RolesApi {

    private static final ShortList<RoleJson> ROLES = new ShortList<>(
            new ListFields(Set.of("code", "name"), Set.of("standard"), List.of(new SortKey("code", false))),
            role -> Map.of("code", role.code(), "name", role.name(), "standard", String.valueOf(role.standard())));

    private static final ShortList<PermissionJson> PERMISSIONS = new ShortList<>(
            new ListFields(
                    Set.of("code", "resource", "action"),
                    Set.of("resource", "action"),
                    List.of(new SortKey("code", false))),
            permission -> Map.of(
                    "code", permission.code(), "resource", permission.resource(), "action", permission.action()));

    private final Roles roles;
    private final RightsChanges rights;

    RolesApi(Roles roles, RightsChanges rights) {
        this.roles = roles;
        this.rights = rights;
    }

    List<Route> routes() {
        Routes routes = Routes.api(RolesApi.class, "members", Resource.ROLES);
        return List.of(
                routes.get("/permissions", "listPermissions")
                        .answersPage(PermissionJson.class, PERMISSIONS.fields())
                        .handle(request -> Reply.of(PERMISSIONS.page(permissions(), request.listQuery()))),
                routes.get("/roles", "listRoles")
                        .answersPage(RoleJson.class, ROLES.fields())
                        .handle(this::list),
                routes.get("/roles/{code}", "getRole")
                        .answers(RoleJson.class)
                        .versioned()
                        .handle(this::get),
                routes.post("/roles", "createRole")
                        .body(RoleInput.class)
                        .creates(RoleJson.class)
                        .fails(409)
                        .handle(this::create),
                routes.put("/roles/{code}", "replaceRole")
                        .body(RoleInput.class)
                        .answers(RoleJson.class)
                        .versioned()
                        .handle(this::replace),
                routes.delete("/roles/{code}", "deleteRole").fails(409).handle(this::delete));
    }

    private static List<PermissionJson> permissions() {
        return Permission.all().stream().map(PermissionJson::of).toList();
    }

    private Reply<Page<RoleJson>> list(Request<Void> request) {
        List<RoleJson> all = Stream.concat(
                        Arrays.stream(StandardRole.values()).map(role -> RoleJson.of(role, request.locale())),
                        roles.own(request.context()).stream().map(RoleJson::of))
                .toList();
        return Reply.of(ROLES.page(all, request.listQuery()));
    }

    private Reply<RoleJson> get(Request<Void> request) {
        return StandardRole.find(request.path("code"))
                .map(role -> Reply.of(RoleJson.of(role, request.locale())))
                .orElseGet(() -> reply(roles.get(request.context(), request.path("code"))));
    }

    private Reply<RoleJson> create(Request<RoleInput> request) {
        RoleInput input = request.body();
        String code =
                input.code().orElseThrow(() -> NozzlyException.invalid(RolesApi.class, "code", "role.code_missing"));
        return request.perform(
                context -> roles.create(context, request.caller().authority(), code, input.name(), input.allowed()),
                role -> reply(role).header("Location", Routes.API_BASE + "/roles/" + role.code()));
    }

    private Reply<RoleJson> replace(Request<RoleInput> request) {
        Role present = own(request);
        request.expect("role", present.code(), present.version());
        RoleInput input = request.body();
        if (input.code().filter(code -> !code.equals(present.code())).isPresent()) {
            throw NozzlyException.invalid(RolesApi.class, "code", "role.code_fixed", present.code());
        }
        Reply<RoleJson> reply = request.perform(
                context -> roles.change(
                        context,
                        request.caller().authority(),
                        present.code(),
                        Optional.of(present.version()),
                        input.name(),
                        input.allowed()),
                RolesApi::reply);
        rights.happened();
        return reply;
    }

    private Reply<Void> delete(Request<Void> request) {
        Role present = own(request);
        request.expect("role", present.code(), present.version());
        roles.delete(request.context(), request.caller().authority(), present.code(), Optional.of(present.version()));
        return Reply.nothing();
    }

    /** The role of the path; a standard one is refused, for it cannot be changed. */
    private Role own(Request<?> request) {
        String code = request.path("code");
        if (StandardRole.find(code).isPresent()) {
            throw NozzlyException.invalid(RolesApi.class, "code", "role.fixed", code);
        }
        return roles.get(request.context(), code);
    }

    private static Reply<RoleJson> reply(Role role) {
        return Reply.of(RoleJson.of(role)).version(role.version());
    }
}
