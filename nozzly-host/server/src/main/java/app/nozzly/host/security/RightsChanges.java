package app.nozzly.host.security;

/** Told when rights change on this host, so that they hold from the next request on. Thread-safe. */
public final class RightsChanges {

    private final CallerCache cache;

    RightsChanges(CallerCache cache) {
        this.cache = cache;
    }

    /** Somebody's role, a role's permissions, a key or a membership has changed. */
    public void happened() {
        cache.clear();
    }
}
