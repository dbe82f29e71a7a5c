package app.nozzly.access;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores the members of a workshop. */
public interface MemberRepository {

    /** Searched text: name and e-mail address. Filter: {@code role}. */
    ListFields FIELDS = new ListFields(
            Set.of("name", "email", "role", "joined_at"), Set.of("role"), List.of(new SortKey("name", false)));

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the person is a member */
    void insert(Member member);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    Member update(Member member);

    /**
     * Removes a member.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when it is not there with this version
     */
    void delete(MemberId id, Version version);

    Optional<Member> find(MemberId id);

    /** All members in a role, ordered by id, locked against change until the transaction ends when that writes. */
    List<Member> inRole(String role);

    Page<Member> list(ListQuery query);
}
