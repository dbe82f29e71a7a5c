package app.nozzly.host.security;

import app.nozzly.access.Authority;
import app.nozzly.access.Member;
import app.nozzly.access.MemberId;
import app.nozzly.access.Members;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.Affiliation;
import app.nozzly.identity.AffiliationRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.workshop.Workshop;
import app.nozzly.workshop.Workshops;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The workshops that people work in. What is noted of that is a hint; each workshop's own list of members decides. Thread-safe. */
public final class Workplaces {

    private final IdentityRecords records;
    private final Members members;
    private final Workshops workshops;

    Workplaces(IdentityRecords records, Members members, Workshops workshops) {
        this.records = records;
        this.members = members;
        this.workshops = workshops;
    }

    /** All workshops of a person, the one last used first. */
    public List<Workplace> of(AccountId account) {
        return noted(account).stream()
                .flatMap(workshop -> find(account, workshop).stream())
                .toList();
    }

    /** A workshop of a person; empty when the person is no member. */
    public Optional<Workplace> find(AccountId account, TenantId workshop) {
        OperationContext program = OperationContext.of(workshop, Actor.SYSTEM);
        MemberId id = new MemberId(account.value());
        return workshop.equals(TenantId.INSTALLATION)
                ? Optional.empty()
                : members.authorityOf(program, id)
                        .flatMap(authority -> workshops
                                .find(program)
                                .flatMap(found ->
                                        member(program, id).map(member -> workplace(found, member, authority))));
    }

    private Optional<Member> member(OperationContext program, MemberId id) {
        try {
            return Optional.of(members.get(program, id.toString()));
        } catch (NozzlyException gone) {
            if (gone.code() != CommonError.NOT_FOUND) {
                throw gone;
            }
            return Optional.empty();
        }
    }

    private static Workplace workplace(Workshop workshop, Member member, Authority authority) {
        return new Workplace(workshop.id(), workshop.code(), workshop.name(), member.role(), authority);
    }

    /** Where a person begins: in the workshop wished for, else in the one last used, else in none. */
    TenantId begin(AccountId account, Optional<TenantId> wish) {
        return wish.filter(workshop -> find(account, workshop).isPresent())
                .or(() -> noted(account).stream()
                        .filter(workshop -> find(account, workshop).isPresent())
                        .findFirst())
                .orElse(TenantId.INSTALLATION);
    }

    /** Notes that a person belongs to a workshop. */
    void add(AccountId account, TenantId workshop) {
        Instant now = records.now();
        records.write(session -> {
            session.repository(AffiliationRepository.class).add(new Affiliation(account, workshop, now, now));
            return now;
        });
    }

    /** Notes that a person chose a workshop. */
    void used(AccountId account, TenantId workshop) {
        Instant now = records.now();
        records.write(session -> {
            session.repository(AffiliationRepository.class).used(account, workshop, now);
            return now;
        });
    }

    /** Forgets that a person belongs to a workshop. */
    public void remove(AccountId account, TenantId workshop) {
        records.write(session -> {
            session.repository(AffiliationRepository.class).remove(account, workshop);
            return workshop;
        });
    }

    /** The workshops that are noted for a person, the one last used first. */
    List<TenantId> noted(AccountId account) {
        return records
                .read(session -> session.repository(AffiliationRepository.class).of(account))
                .stream()
                .map(Affiliation::workshop)
                .toList();
    }
}
