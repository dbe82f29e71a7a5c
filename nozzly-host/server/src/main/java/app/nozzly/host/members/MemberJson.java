package app.nozzly.host.members;

import app.nozzly.access.Member;
import app.nozzly.access.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A member as it is written. Immutable.
 *
 * @param apiKeys how many good keys the member has made, which end when the member leaves
 */
record MemberJson(UUID id, String name, String email, String role, Instant joinedAt, int apiKeys) {

    static MemberJson of(Member member, Map<MemberId, Integer> keys) {
        return new MemberJson(
                member.id().value(),
                member.name(),
                member.email(),
                member.role(),
                member.joinedAt(),
                keys.getOrDefault(member.id(), 0));
    }
}
