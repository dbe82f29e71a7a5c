package app.nozzly.access;

import app.nozzly.context.Actor;
import app.nozzly.store.StoreSession;
import java.util.Optional;
import java.util.UUID;

/**
 * Who stands behind an actor: a person behind themselves, the maker of a key behind the key. Immutable.
 *
 * @param member the person; empty for the program itself and where nobody noted it
 * @param key the key that acts; empty where none does
 */
record Acting(Optional<MemberId> member, Optional<ApiKey> key) {

    private static final Acting PROGRAM = new Acting(Optional.empty(), Optional.empty());

    static Acting of(StoreSession session, Actor actor) {
        return switch (actor.kind()) {
            case USER -> new Acting(id(actor).map(MemberId::new), Optional.empty());
            case API_KEY ->
                of(id(actor)
                        .flatMap(
                                id -> session.repository(ApiKeyRepository.class).find(new ApiKeyId(id))));
            case SYSTEM -> PROGRAM;
        };
    }

    private static Acting of(Optional<ApiKey> key) {
        return new Acting(key.flatMap(ApiKey::maker), key);
    }

    /** Whether a key is of the same person, or is the one that acts. */
    boolean owns(ApiKey other) {
        return member.isPresent() && member.equals(other.maker())
                || key.filter(acting -> acting.id().equals(other.id())).isPresent();
    }

    /** A program that embeds the library may call its people as it likes. */
    private static Optional<UUID> id(Actor actor) {
        try {
            return Optional.of(UUID.fromString(actor.id()));
        } catch (IllegalArgumentException noAccount) {
            return Optional.empty();
        }
    }
}
