package app.nozzly.host.members;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.access.Role;
import app.nozzly.access.Roles;
import app.nozzly.access.StandardRole;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.RightsChanges;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.PermissionGrid;
import app.nozzly.host.web.view.RoleView;
import app.nozzly.host.web.view.RolesView;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages of a workshop's roles. Thread-safe. */
public final class RolePages implements Feature {

    private static final String PATH = "/settings/roles";
    private static final int LONGEST_CODE = 36;

    private final PageFrame frame;
    private final Roles roles;
    private final RightsChanges rights;

    public RolePages(PageFrame frame, Roles roles, RightsChanges rights) {
        this.frame = frame;
        this.roles = roles;
        this.rights = rights;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(RolePages.class, Resource.ROLES);
        RouteAccess create = RouteAccess.to(Action.CREATE, Resource.ROLES);
        RouteAccess change = RouteAccess.to(Action.CHANGE, Resource.ROLES);
        return List.of(
                pages.page(PATH, this::list),
                pages.page(PATH + "/new", create, this::blank),
                pages.form(PATH, create, this::create),
                pages.page(PATH + "/{code}", this::show),
                pages.form(PATH + "/{code}", change, this::change),
                pages.form(PATH + "/{code}/delete", RouteAccess.to(Action.DELETE, Resource.ROLES), this::delete));
    }

    private Reply<Void> list(Request<Void> request) {
        Visit visit = frame.visit(request);
        RolesView view = new RolesView(
                roles.own(request.context()).stream()
                        .map(role -> new RolesView.Row(
                                new Link(role.name(), path(role.code())), "", extent(visit, role.permissions())))
                        .toList(),
                Arrays.stream(StandardRole.values())
                        .map(role -> new RolesView.Row(
                                new Link(role.title().text(visit.locale()), path(role.code())),
                                role.description().text(visit.locale()),
                                extent(visit, role.permissions())))
                        .toList(),
                PATH + "/new");
        return visit.page(
                "roles", visit.shell(visit.texts().say("settings.tab.roles")).in(Area.SETTINGS), view);
    }

    private static String extent(Visit visit, Permissions permissions) {
        int all = Permission.all().size();
        int some = permissions.all().size();
        return some == all
                ? visit.texts().say("role.everything")
                : visit.texts().say("role.extent", some, all);
    }

    private Reply<Void> blank(Request<Void> request) {
        Permissions like =
                request.query("like").map(code -> permissions(request, code)).orElse(Permissions.NONE);
        Permissions own = request.caller().authority().permissions();
        return blank(request, FormState.of(PermissionGrids.ticked(like.and(own))));
    }

    private Permissions permissions(Request<Void> request, String code) {
        return StandardRole.find(code)
                .map(StandardRole::permissions)
                .orElseGet(() -> roles.get(request.context(), code).permissions());
    }

    private Reply<Void> blank(Request<Void> request, FormState form) {
        Visit visit = frame.visit(request);
        RoleView view =
                new RoleView(Optional.of(PATH), form, open(request, visit), "", "", Optional.empty(), Optional.empty());
        return page(visit, visit.texts().say("role.new"), view);
    }

    private static PermissionGrid open(Request<Void> request, Visit visit) {
        return PermissionGrids.within(request.caller().authority().permissions(), visit.texts());
    }

    private Reply<Void> create(Request<Void> request) {
        Visit visit = frame.visit(request);
        String name = request.form("name").orElse("");
        return visit.submit(
                () -> request.perform(
                        context -> roles.create(
                                context,
                                request.caller().authority(),
                                code(name, roles.own(context)),
                                name,
                                PermissionGrids.read(request)),
                        role -> visit.done(PATH, "role_added", role.name())),
                form -> blank(request, form));
    }

    /** A code made of a name, that no other role has. */
    static String code(String name, List<Role> own) {
        String letters =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[0-9_]+|_+$", "");
        String base = letters.length() < 2 ? "role" : letters.substring(0, Math.min(letters.length(), LONGEST_CODE));
        String code = base;
        for (int number = 2; isTaken(code, own); number++) {
            code = base + "_" + number;
        }
        return code;
    }

    /** The page of a role "new" would be the form of a new one. */
    private static boolean isTaken(String code, List<Role> own) {
        return code.equals("new")
                || StandardRole.find(code).isPresent()
                || own.stream().anyMatch(role -> role.code().equals(code));
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        Optional<StandardRole> standard = StandardRole.find(request.path("code"));
        if (standard.isPresent()) {
            return standard(visit, standard.get());
        }
        Role role = roles.get(request.context(), request.path("code"));
        Map<String, String> values = new LinkedHashMap<>(PermissionGrids.ticked(role.permissions()));
        values.put("name", role.name());
        return own(request, role, FormState.of(values));
    }

    private Reply<Void> standard(Visit visit, StandardRole role) {
        RoleView view = new RoleView(
                Optional.empty(),
                FormState.empty(),
                PermissionGrids.of(role.permissions(), visit.texts()),
                "",
                role.description().text(visit.locale()),
                like(visit, role.code()),
                Optional.empty());
        return page(visit, role.title().text(visit.locale()), view);
    }

    /** Who has not all of a role's permissions can only read it. */
    private Reply<Void> own(Request<Void> request, Role role, FormState form) {
        Visit visit = frame.visit(request);
        boolean within = request.caller().authority().permissions().allowAll(role.permissions());
        boolean mayChange = within && visit.may("roles.change");
        boolean mayDelete = within && visit.may("roles.delete");
        RoleView view = new RoleView(
                Optional.of(path(role.code())).filter(path -> mayChange),
                form,
                mayChange ? open(request, visit) : PermissionGrids.of(role.permissions(), visit.texts()),
                String.valueOf(role.version().number()),
                "",
                like(visit, role.code()),
                Optional.of(path(role.code()) + "/delete").filter(path -> mayDelete));
        return page(visit, role.name(), view);
    }

    private static Optional<String> like(Visit visit, String code) {
        return Optional.of(PATH + "/new?like=" + code).filter(path -> visit.may("roles.create"));
    }

    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        Role present = roles.get(request.context(), request.path("code"));
        Reply<Void> reply = visit.submit(
                () -> {
                    request.expect("role", present.code(), present.version());
                    return request.perform(
                            context -> roles.change(
                                    context,
                                    request.caller().authority(),
                                    present.code(),
                                    request.expectedVersion(),
                                    request.form("name").orElse(""),
                                    PermissionGrids.read(request)),
                            role -> visit.done(PATH, "role_saved", role.name()));
                },
                form -> own(request, present, form));
        rights.happened();
        return reply;
    }

    private Reply<Void> delete(Request<Void> request) {
        Visit visit = frame.visit(request);
        Role present = roles.get(request.context(), request.path("code"));
        return visit.submit(
                () -> request.perform(
                        context -> {
                            roles.delete(
                                    context, request.caller().authority(), present.code(), request.expectedVersion());
                            return present;
                        },
                        role -> visit.done(PATH, "role_removed", role.name())),
                form -> own(
                        request,
                        present,
                        new FormState(PermissionGrids.ticked(present.permissions()), form.errors())
                                .with("name", present.name())));
    }

    private Reply<Void> page(Visit visit, String title, RoleView view) {
        return visit.page(
                "role",
                visit.shell(title)
                        .in(Area.SETTINGS)
                        .below(
                                new Crumb(visit.texts().say("area.settings"), "/settings"),
                                new Crumb(visit.texts().say("settings.tab.roles"), PATH)),
                view);
    }

    private static String path(String code) {
        return PATH + "/" + code;
    }
}
