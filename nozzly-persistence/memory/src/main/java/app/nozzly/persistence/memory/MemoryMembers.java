package app.nozzly.persistence.memory;

import app.nozzly.access.Member;
import app.nozzly.access.MemberId;
import app.nozzly.access.MemberRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Members by account. Writers of a tenant take turns, hence nothing needs a lock of its own. */
record MemoryMembers(MemorySession session) implements MemberRepository {

    private static final Listing<Member> LISTING = new Listing<>(
            FIELDS,
            member -> member.id().toString(),
            Map.of(
                    "name", Column.text(Member::name),
                    "email", Column.text(Member::email),
                    "role", Column.text(Member::role),
                    "joined_at", Column.moment(Member::joinedAt)),
            member -> Stream.of(member.name(), member.email()),
            Map.of("role", member -> Optional.of(member.role())));

    @Override
    public void insert(Member member) {
        session.write().people.members.insert(member);
    }

    @Override
    public Member update(Member member) {
        return session.write().people.members.update(member);
    }

    @Override
    public void delete(MemberId id, Version version) {
        session.write().people.members.delete(id, version);
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return session.read().people.members.find(id);
    }

    @Override
    public List<Member> inRole(String role) {
        return session.read()
                .people
                .members
                .rows()
                .filter(member -> member.role().equals(role))
                .toList();
    }

    @Override
    public Page<Member> list(ListQuery query) {
        return LISTING.page(session.read().people.members.rows(), query);
    }
}
