package app.nozzly.access;

import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Map;

/**
 * What somebody who acts may do, and hence may hand on to others: nobody gives what they do not have. Immutable.
 *
 * @param permissions what they may do
 * @param owner whether they are an owner, who alone makes and unmakes owners
 */
public record Authority(Permissions permissions, boolean owner) {

    /** The program itself, and programs that embed the library without users. */
    public static final Authority FULL = new Authority(Permissions.EVERYTHING, true);

    /** Nobody. */
    public static final Authority NONE = new Authority(Permissions.NONE, false);

    /**
     * Makes sure that a set may be handed on.
     *
     * @param key message that names what is missing
     * @throws NozzlyException {@code forbidden} naming what is missing
     */
    void requireAll(Permissions wanted, String key) {
        Permissions beyond = wanted.without(permissions);
        if (!beyond.all().isEmpty()) {
            throw new NozzlyException(
                    AccessError.FORBIDDEN,
                    Message.of(Authority.class, key, String.join(", ", beyond.codes())),
                    List.of(),
                    Map.of("permissions", beyond.codes()));
        }
    }

    /** @throws NozzlyException {@code forbidden} unless an owner acts */
    void requireOwner() {
        if (!owner) {
            throw new NozzlyException(AccessError.FORBIDDEN, Message.of(Authority.class, "role.owner_only"));
        }
    }
}
