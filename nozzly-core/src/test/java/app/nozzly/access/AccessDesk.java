package app.nozzly.access;

import app.nozzly.Nozzly;
import app.nozzly.SettableClock;
import app.nozzly.TestWorkshop;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.ListQuery;
import app.nozzly.workshop.NewWorkshop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A workshop with people in it, on a clock that can be moved. */
final class AccessDesk {

    static final Optional<app.nozzly.store.Version> ANY = Optional.empty();
    static final Authority ADMIN = new Authority(StandardRole.ADMIN.permissions(), false);
    static final Authority SALES = new Authority(StandardRole.SALES.permissions(), false);

    final SettableClock clock = new SettableClock(TestWorkshop.NOW);
    final Nozzly nozzly = Nozzly.builder().store(new MemoryStore()).clock(clock).build();
    final Members members = nozzly.members();
    final Roles roles = nozzly.roles();
    final ApiKeys keys = nozzly.apiKeys();
    final OperationContext shop = OperationContext.of(
            nozzly.openWorkshop(NewWorkshop.of("EMBER", "Ember", TestWorkshop.GBP))
                    .tenant(),
            new Actor(Actor.Kind.USER, "u1", "Ada"));
    final OperationContext elsewhere = nozzly.openWorkshop(NewWorkshop.of("FLINT", "Flint", TestWorkshop.GBP));

    Member member(int number, String name, String role) {
        return members.add(shop, id(number), name, name + "@Example.com", role);
    }

    static MemberId id(int number) {
        return new MemberId(new UUID(1, number));
    }

    /** A person, or a key, who acts. */
    OperationContext as(Member member) {
        return OperationContext.of(
                shop.tenant(), new Actor(Actor.Kind.USER, member.id().toString(), member.name()));
    }

    OperationContext as(ApiKey key) {
        return OperationContext.of(
                shop.tenant(), new Actor(Actor.Kind.API_KEY, key.id().toString(), key.name()));
    }

    Invitation invite(Authority authority, String role) {
        return invite(shop, authority, role);
    }

    Invitation invite(OperationContext context, Authority authority, String role) {
        return members.invite(
                context,
                authority,
                new InvitationDraft(members.newInvitationId(), "cleo@example.com", role, "digest", Duration.ofDays(7)));
    }

    ApiKey key(OperationContext context, Authority authority, Permissions scopes, Optional<java.time.Instant> end) {
        return keys.create(context, authority, new ApiKeyDraft(keys.newId(), "Shop", scopes, "digest", end));
    }

    String role(Member member) {
        return members.get(shop, member.id().toString()).role();
    }

    /** Actions of the trail since the workshop was opened, the earliest first. */
    List<String> actions() {
        return nozzly.auditLog().list(shop, ListQuery.first(200)).items().stream()
                .sorted(java.util.Comparator.comparing(AuditEntry::recordedAt))
                .map(AuditEntry::action)
                .filter(action -> !action.startsWith("workshop."))
                .toList();
    }
}
