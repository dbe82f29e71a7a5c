package app.nozzly.host.members;

import app.nozzly.access.Member;
import java.time.Instant;
import java.util.UUID;

/** A member as it is written. Immutable. */
record MemberJson(UUID id, String name, String email, String role, Instant joinedAt) {

    static MemberJson of(Member member) {
        return new MemberJson(member.id().value(), member.name(), member.email(), member.role(), member.joinedAt());
    }
}
