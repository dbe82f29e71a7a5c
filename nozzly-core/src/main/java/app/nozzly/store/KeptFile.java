package app.nozzly.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** A file that somebody sent in and that is worked on later, by whichever host. Immutable. */
public final class KeptFile {

    /** Longest name. */
    public static final int LONGEST_NAME = 200;

    private final UUID id;
    private final String name;
    private final Instant keptAt;
    private final byte[] content;

    /**
     * A file.
     *
     * @param id identity
     * @param name as the sender called it, 1 to 200 characters; untrusted
     * @param keptAt since when
     * @param content what is in it
     */
    public KeptFile(UUID id, String name, Instant keptAt, byte[] content) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a file has a name of 1 to " + LONGEST_NAME + " characters");
        }
        this.id = Objects.requireNonNull(id, "id");
        this.name = name;
        this.keptAt = Objects.requireNonNull(keptAt, "keptAt");
        this.content = content.clone();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Instant keptAt() {
        return keptAt;
    }

    /** A copy of what is in it. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptFile file
                && id.equals(file.id)
                && name.equals(file.name)
                && keptAt.equals(file.keptAt)
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Its id and size; the name is what a stranger typed. */
    @Override
    public String toString() {
        return "file " + id + " of " + content.length + " bytes";
    }
}
