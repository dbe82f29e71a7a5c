package app.nozzly.access;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Roles of a workshop: those that every workshop has, and its own. Thread-safe. */
public final class Roles {

    private static final String KIND = "role";

    private final Transactions transactions;
    private final Clock clock;

    public Roles(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The roles of the workshop's own, ordered by code; beside them are those of {@link StandardRole}. */
    public List<Role> own(OperationContext context) {
        return transactions.read(
                context, session -> session.repository(RoleRepository.class).all());
    }

    /** @throws NozzlyException {@code not_found} when the workshop has no role of its own with this code */
    public Role get(OperationContext context, String code) {
        return transactions.read(context, session -> find(session, code));
    }

    /**
     * Makes a role.
     *
     * @param authority of who acts
     * @throws NozzlyException {@code forbidden} when it has permissions that who acts has not, {@code already_exists} when the code is taken
     */
    public Role create(
            OperationContext context, Authority authority, String code, String name, Permissions permissions) {
        authority.requireAll(permissions, "role.beyond");
        Role role = new Role(code, name, permissions, Version.INITIAL);
        return transactions.write(context, session -> {
            if (session.repository(RoleRepository.class).find(role.code()).isPresent()) {
                throw NozzlyException.alreadyExists(KIND, "code", role.code());
            }
            session.repository(RoleRepository.class).insert(role);
            transactions.trail(context, session).created(KIND, role.code(), role.name(), role);
            return role;
        });
    }

    /**
     * Changes a role for all who hold it.
     *
     * @param version that it was read with; empty to take whatever is there
     * @throws NozzlyException {@code forbidden} when it had or gets permissions that who acts has not, {@code version_conflict} when it was changed since
     */
    public Role change(
            OperationContext context,
            Authority authority,
            String code,
            Optional<Version> version,
            String name,
            Permissions permissions) {
        return transactions.write(context, session -> {
            Role before = find(session, code);
            authority.requireAll(before.permissions().or(permissions), "role.beyond");
            Role after = session.repository(RoleRepository.class)
                    .update(before.with(name, permissions).withVersion(version.orElse(before.version())));
            transactions.trail(context, session).changed(KIND, code, after.name(), before, after);
            return after;
        });
    }

    /**
     * Removes a role.
     *
     * @throws NozzlyException {@code role_in_use} while members hold it or open invitations give it, {@code forbidden} when it has permissions that who acts has not
     */
    public void delete(OperationContext context, Authority authority, String code, Optional<Version> version) {
        transactions.write(context, session -> {
            Role role = session.repository(RoleRepository.class)
                    .lock(code)
                    .orElseThrow(() -> NozzlyException.notFound(KIND, code));
            authority.requireAll(role.permissions(), "role.beyond");
            requireUnused(session, role, clock.instant());
            session.repository(RoleRepository.class).delete(code, version.orElse(role.version()));
            transactions.trail(context, session).removed(KIND, code, role.name(), role);
            return role;
        });
    }

    private static void requireUnused(StoreSession session, Role role, Instant now) {
        int holders =
                session.repository(MemberRepository.class).inRole(role.code()).size();
        requireNone(holders, "role.in_use", role);
        long invitations = session.repository(InvitationRepository.class).inRole(role.code()).stream()
                .filter(invitation -> now.isBefore(invitation.expiresAt()))
                .count();
        requireNone(invitations, "role.promised", role);
    }

    private static void requireNone(long users, String key, Role role) {
        if (users > 0) {
            throw new NozzlyException(AccessError.ROLE_IN_USE, Message.of(Roles.class, key, role.name(), users));
        }
    }

    /** What a role allows; empty when the workshop has none with this code. */
    static Optional<Permissions> permissions(StoreSession session, String code) {
        return StandardRole.find(code)
                .map(StandardRole::permissions)
                .or(() -> session.repository(RoleRepository.class).find(code).map(Role::permissions));
    }

    /**
     * Makes sure that a role that is being given stays there until the transaction ends.
     *
     * @throws NozzlyException {@code validation_failed} when the workshop has no such role
     */
    static void given(StoreSession session, String code) {
        if (StandardRole.find(code).isEmpty()
                && session.repository(RoleRepository.class).lock(code).isEmpty()) {
            throw NozzlyException.invalid(Roles.class, "role", "role.unknown", code);
        }
    }

    private static Role find(StoreSession session, String code) {
        return session.repository(RoleRepository.class)
                .find(code)
                .orElseThrow(() -> NozzlyException.notFound(KIND, code));
    }
}
