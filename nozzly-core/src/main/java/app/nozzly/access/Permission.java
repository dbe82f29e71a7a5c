package app.nozzly.access;

import app.nozzly.problem.NozzlyException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that may be done: an action on a resource. Immutable; ordered as the resources and actions are.
 *
 * @param resource on what
 * @param action what; one of the resource's actions
 */
public record Permission(Resource resource, Action action) implements Comparable<Permission> {

    private static final Comparator<Permission> ORDER =
            Comparator.comparing(Permission::resource).thenComparing(Permission::action);

    private static final List<Permission> ALL = Arrays.stream(Resource.values())
            .flatMap(resource -> resource.actions().stream().map(action -> new Permission(resource, action)))
            .toList();

    public Permission {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(action, "action");
        if (!resource.actions().contains(action)) {
            throw new IllegalArgumentException("there is no " + action + " of " + resource);
        }
    }

    /** Every permission there is, in order. */
    public static List<Permission> all() {
        return ALL;
    }

    /** The permission with a code such as {@code spools.view}, if there is one. */
    public static Optional<Permission> find(String code) {
        return ALL.stream().filter(permission -> permission.code().equals(code)).findFirst();
    }

    /**
     * The permission with a code.
     *
     * @throws NozzlyException {@code validation_failed} when there is none
     */
    public static Permission of(String code) {
        return find(code)
                .orElseThrow(
                        () -> NozzlyException.invalid(Permission.class, "permissions", "permission.unknown", code));
    }

    /** The stable name, for example {@code spools.view}. */
    public String code() {
        return resource.code() + "." + action.code();
    }

    @Override
    public int compareTo(Permission other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code();
    }
}
