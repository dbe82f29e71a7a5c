package app.nozzly.example.plain;

import static org.joda.money.CurrencyUnit.GBP;

import app.nozzly.Nozzly;
import app.nozzly.access.Action;
import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyDraft;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.Authority;
import app.nozzly.access.Invitation;
import app.nozzly.access.InvitationDraft;
import app.nozzly.access.Member;
import app.nozzly.access.MemberId;
import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.access.StandardRole;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.Brand;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.workshop.NewWorkshop;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A program with people of its own: members, roles, keys and the audit trail. */
public final class PeopleAndKeys {

    private final Nozzly nozzly;
    private final OperationContext system;

    PeopleAndKeys(Nozzly nozzly) {
        this.nozzly = nozzly;
        this.system = nozzly.openWorkshop(NewWorkshop.of("EMBER", "Ember Prints", GBP));
    }

    /** Prints who did what. */
    public static void main(String[] arguments) {
        try (Nozzly nozzly = Nozzly.builder().store(new MemoryStore()).build()) {
            PeopleAndKeys shop = new PeopleAndKeys(nozzly);
            Member ada = shop.firstOwner(UUID.randomUUID(), "Ada", "ada@example.com");
            shop.addBrand(ada, "192.0.2.7", "Prusament");
            shop.trail().items().forEach(entry -> System.out.println(shop.line(entry)));
        }
    }

    /** The first owner is not invited. */
    Member firstOwner(UUID person, String name, String email) {
        // tag::owner[]
        Member owner = nozzly.members().add(system, new MemberId(person), name, email, StandardRole.OWNER.code());
        // end::owner[]
        return owner;
    }

    /** What a request of a person does. */
    Brand addBrand(Member person, String address, String name) {
        // tag::request[]
        Actor actor = new Actor(Actor.Kind.USER, person.id().toString(), person.name());
        OperationContext context =
                OperationContext.of(system.tenant(), actor).from(new Origin(address, "my program", "request 1"));
        Authority authority = nozzly.members().authorityOf(context, person.id()).orElse(Authority.NONE);
        authority.permissions().require(new Permission(Resource.MATERIALS, Action.CREATE));
        Brand brand = nozzly.filaments().addBrand(context, name);
        // end::request[]
        return brand;
    }

    /** A role of the workshop's own, and somebody who is asked to join in it. */
    Invitation invite(OperationContext context, Authority authority, String email, String secret) {
        // tag::invite[]
        Permissions counting = Permissions.viewOf(Resource.SPOOLS).or(Permissions.allOf(Resource.STOCK));
        nozzly.roles().create(context, authority, "counter", "Counts the shelf", counting);
        InvitationDraft draft = new InvitationDraft(
                nozzly.members().newInvitationId(), email, "counter", digest(secret), Duration.ofDays(7));
        Invitation invitation = nozzly.members().invite(context, authority, draft);
        // end::invite[]
        return invitation;
    }

    /** The link of the invitation was followed. */
    Member join(Invitation invitation, String secret, UUID person, String name) {
        // tag::join[]
        Member member = nozzly.members()
                .accept(system, invitation.id(), digest(secret), new MemberId(person), name, invitation.email());
        // end::join[]
        return member;
    }

    /** A key is made: its secret is shown now and never again. */
    ApiKey key(OperationContext context, Authority authority, String secret) {
        // tag::key[]
        ApiKey key = nozzly.apiKeys()
                .create(
                        context,
                        authority,
                        new ApiKeyDraft(
                                nozzly.apiKeys().newId(),
                                "Shop window",
                                Permissions.viewOf(Resource.PRODUCTS, Resource.PRICES),
                                digest(secret),
                                Optional.of(Instant.now().plus(Duration.ofDays(90)))));
        // end::key[]
        return key;
    }

    /** What a program that shows a key may do; nothing when the key is not good. */
    Permissions permissionsOf(TenantId workshop, ApiKeyId id, String secret) {
        OperationContext context = OperationContext.of(workshop, Actor.SYSTEM);
        // tag::check[]
        Permissions scopes = nozzly.apiKeys()
                .find(context, id)
                .filter(key -> key.isGoodAt(Instant.now()) && same(key.secretHash(), digest(secret)))
                .flatMap(key -> nozzly.apiKeys().authorityOf(context, key))
                .map(Authority::permissions)
                .orElse(Permissions.NONE);
        // end::check[]
        return scopes;
    }

    /** What happened to brands, the latest first. */
    Page<AuditEntry> trail() {
        // tag::trail[]
        Page<AuditEntry> trail =
                nozzly.auditLog().list(system, ListQuery.first(20).withFilters(Map.of("subject_kind", "brand")));
        // end::trail[]
        return trail;
    }

    /** A change that the program itself makes, told in the transaction of the change. */
    void tellOfPrinter(OperationContext context, Printer before, Printer after) {
        // tag::tell[]
        nozzly.transactions().write(context, session -> {
            nozzly.transactions()
                    .trail(context, session)
                    .changed("printer", after.serial(), after.name(), before, after);
            return after;
        });
        // end::tell[]
    }

    String line(AuditEntry entry) {
        return entry.actor().name() + ": " + entry.action() + " "
                + entry.subject().label();
    }

    OperationContext system() {
        return system;
    }

    private static boolean same(String first, String second) {
        return MessageDigest.isEqual(
                first.getBytes(StandardCharsets.US_ASCII), second.getBytes(StandardCharsets.US_ASCII));
    }

    private static String digest(String secret) {
        try {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * Something that the program keeps by itself.
     *
     * @param serial its number
     * @param name for people
     * @param nozzleMillimetres width of its nozzle
     */
    public record Printer(String serial, String name, String nozzleMillimetres) {}
}
