package app.nozzly.access;

import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set of permissions: what somebody may do. Immutable. This is the one place that decides whether something may be done.
 *
 * @param all in order
 */
public record Permissions(SortedSet<Permission> all) {

    /** Nothing at all. */
    public static final Permissions NONE = new Permissions(new TreeSet<>());

    /** Everything there is. */
    public static final Permissions EVERYTHING = new Permissions(new TreeSet<>(Permission.all()));

    public Permissions {
        all = Collections.unmodifiableSortedSet(new TreeSet<>(all));
    }

    public static Permissions of(Collection<Permission> permissions) {
        return new Permissions(new TreeSet<>(permissions));
    }

    /** Every action of some resources. */
    public static Permissions allOf(Resource... resources) {
        return of(Arrays.stream(resources)
                .flatMap(resource -> resource.actions().stream().map(action -> new Permission(resource, action)))
                .toList());
    }

    /** Looking at some resources. */
    public static Permissions viewOf(Resource... resources) {
        return of(Arrays.stream(resources)
                .map(resource -> new Permission(resource, Action.VIEW))
                .toList());
    }

    /** The permissions with some codes; codes that this release does not know are left out. */
    public static Permissions ofCodes(Collection<String> codes) {
        return of(codes.stream().flatMap(code -> Permission.find(code).stream()).toList());
    }

    /** The codes in order. */
    public List<String> codes() {
        return all.stream().map(Permission::code).toList();
    }

    public boolean allow(Permission permission) {
        return all.contains(permission);
    }

    public boolean allowAll(Permissions others) {
        return all.containsAll(others.all);
    }

    /** What both allow. */
    public Permissions and(Permissions others) {
        SortedSet<Permission> both = new TreeSet<>(all);
        both.retainAll(others.all);
        return new Permissions(both);
    }

    /** What either allows. */
    public Permissions or(Permissions others) {
        SortedSet<Permission> either = new TreeSet<>(all);
        either.addAll(others.all);
        return new Permissions(either);
    }

    /** What this allows and the others do not. */
    public Permissions without(Permissions others) {
        SortedSet<Permission> rest = new TreeSet<>(all);
        rest.removeAll(others.all);
        return new Permissions(rest);
    }

    /**
     * Makes sure that something may be done.
     *
     * @throws NozzlyException {@code forbidden} naming the permission that is missing
     */
    public void require(Permission permission) {
        if (!allow(permission)) {
            throw new NozzlyException(
                    AccessError.FORBIDDEN,
                    Message.of(Permissions.class, "permission.missing", permission.code()),
                    List.of(),
                    Map.of("permission", permission.code()));
        }
    }

    @Override
    public String toString() {
        return String.join(" ", codes());
    }
}
