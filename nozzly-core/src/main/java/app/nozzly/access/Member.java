package app.nozzly.access;

import app.nozzly.problem.Validation;
import app.nozzly.store.Version;
import java.time.Instant;

/**
 * A person who belongs to the workshop. Being one is what lets a person in: whoever is no member may do nothing. Immutable.
 *
 * @param id the person's account
 * @param name for people, 1 to 100 characters, as it was when the person joined or last changed it
 * @param email address, as {@code name}
 * @param role code of a {@link StandardRole} or of a {@link Role} of the workshop
 * @param joinedAt since when
 * @param version for updates
 */
public record Member(MemberId id, String name, String email, String role, Instant joinedAt, Version version) {

    private static final int LONGEST_NAME = 100;

    public Member {
        name = name.strip();
        new Validation(Member.class)
                .require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "member.name", LONGEST_NAME)
                .done();
    }

    public boolean isOwner() {
        return role.equals(StandardRole.OWNER.code());
    }

    /** The same person in another role. */
    public Member in(String newRole) {
        return new Member(id, name, email, newRole, joinedAt, version);
    }

    /** The same person called otherwise. */
    public Member called(String newName, String newEmail) {
        return new Member(id, newName, newEmail, role, joinedAt, version);
    }

    public Member withVersion(Version newVersion) {
        return new Member(id, name, email, role, joinedAt, newVersion);
    }
}
