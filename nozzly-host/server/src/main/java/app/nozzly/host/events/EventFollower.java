package app.nozzly.host.events;

/** What one reader of events follows. One thread at a time. */
@FunctionalInterface
public interface EventFollower {

    /** Looks and tells what is new. Says whether there will be more. */
    boolean look();
}
