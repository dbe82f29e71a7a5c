package app.nozzly.host.members;

import app.nozzly.access.Authority;
import app.nozzly.access.Permissions;
import app.nozzly.access.Roles;
import app.nozzly.access.StandardRole;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.web.Choice;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Roles as people read and choose them. Thread-safe. */
public final class RoleNames {

    private final Roles roles;

    public RoleNames(Roles roles) {
        this.roles = roles;
    }

    /** The name of a role of a workshop; its code when the role is gone. */
    public String name(TenantId workshop, String code, Locale locale) {
        return names(workshop, locale).apply(code);
    }

    /** The names of the roles of a workshop by their codes, read once. */
    public UnaryOperator<String> names(TenantId workshop, Locale locale) {
        Map<String, String> names = new HashMap<>();
        roles.own(OperationContext.of(workshop, Actor.SYSTEM)).forEach(role -> names.put(role.code(), role.name()));
        for (StandardRole role : StandardRole.values()) {
            names.put(role.code(), role.title().text(locale));
        }
        return code -> names.getOrDefault(code, code);
    }

    /** The roles of a workshop that somebody may give: none beyond what they may do themselves, and that of an owner by owners. */
    List<Choice> within(OperationContext context, Authority authority, Locale locale) {
        Stream<Choice> standard = Arrays.stream(StandardRole.values())
                .filter(role -> isWithin(role, authority))
                .map(role -> new Choice(role.code(), role.title().text(locale)));
        Stream<Choice> own = roles.own(context).stream()
                .filter(role -> authority.permissions().allowAll(role.permissions()))
                .map(role -> new Choice(role.code(), role.name()));
        return Stream.concat(standard, own).toList();
    }

    private static boolean isWithin(StandardRole role, Authority authority) {
        boolean reserved = role == StandardRole.OWNER && !authority.owner();
        Permissions wanted = role.permissions();
        return !reserved && authority.permissions().allowAll(wanted);
    }
}
