package app.nozzly.persistence.jpa;

import app.nozzly.access.Member;
import app.nozzly.access.MemberId;
import app.nozzly.access.MemberRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Members by account. */
record JpaMemberRepository(JpaSession session) implements MemberRepository {

    private static final Listing<MemberRow> LISTING = new Listing<>(
            FIELDS,
            MemberRow.class,
            "m",
            "MemberRow m",
            new SortColumn<>("m.id", row -> row.id, UUID::fromString, false),
            Map.of(
                    "name", SortColumn.text("m.nameKey", row -> row.nameKey),
                    "email", SortColumn.text("m.emailKey", row -> row.emailKey),
                    "role", SortColumn.text("m.role", row -> row.role),
                    "joined_at", SortColumn.moment("m.joinedAt", row -> row.joinedAt)),
            List.of("m.nameKey", "m.emailKey"),
            Map.of("role", Filter.text("m.role")));

    @Override
    public void insert(Member member) {
        session.insert(row(member), subject(member.id()));
    }

    @Override
    public Member update(Member member) {
        MemberRow row = row(member);
        row.version = member.version().number();
        session.update(row, row.id, subject(member.id()));
        return member.withVersion(member.version().next());
    }

    @Override
    public void delete(MemberId id, Version version) {
        session.delete(MemberRow.class, id.value(), version, subject(id));
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return session.find(MemberRow.class, id.value()).map(JpaMemberRepository::member);
    }

    /** Whoever waits for a lock looks again: a member that has left the role meanwhile is not among them. */
    @Override
    public List<Member> inRole(String role) {
        return session
                .selectLocked(
                        MemberRow.class, "from MemberRow m where m.role = :role order by m.id", Map.of("role", role))
                .stream()
                .map(JpaMemberRepository::member)
                .toList();
    }

    @Override
    public Page<Member> list(ListQuery query) {
        return LISTING.page(session, query).map(JpaMemberRepository::member);
    }

    private static MemberRow row(Member member) {
        MemberRow row = new MemberRow();
        row.id = member.id().value();
        row.name = member.name();
        row.nameKey = Letters.folded(member.name());
        row.email = member.email();
        row.emailKey = Letters.folded(member.email());
        row.role = member.role();
        row.joinedAt = Moments.stored(member.joinedAt());
        return row;
    }

    private static Member member(MemberRow row) {
        return new Member(new MemberId(row.id), row.name, row.email, row.role, row.joinedAt, row.toVersion());
    }

    private static Subject subject(MemberId id) {
        return Subject.of("member", id);
    }
}
