package app.nozzly.host.members;

import java.util.Optional;

/** What may be changed of a member. Immutable. */
record MemberInput(Optional<String> role) {

    static final MemberInput NOTHING = new MemberInput(Optional.empty());
}
