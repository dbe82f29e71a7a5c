package app.nozzly.persistence.jpa;

/** What a commit in an embedded store survives once it was acknowledged. A server's durability is configured at the server. */
public enum Durability {
    /** Loss of power: every commit is forced to the disk before it is acknowledged; commits that wait together share one. The default. */
    POWER_LOSS,
    /**
     * Death of the process, but not of the machine: commits are handed to the operating system and not forced to the disk. A power failure or a crash
     * of the operating system may lose the commits of the last seconds, all of them acknowledged; the file stays consistent. In return commits take a
     * fraction of the time.
     */
    PROCESS_CRASH
}
