package app.nozzly.host.jobs;

/** Ends work in the middle. It passes through the work, which must not catch it; hence it is no exception that work would catch. */
final class JobSignal extends Error {

    private static final long serialVersionUID = 1L;

    /** Why work ends. */
    enum Reason {
        /** Somebody called it off. */
        CALLED_OFF,
        /** Another host has begun it again, or it has ended: what is done here counts no more. */
        LOST,
        /** The host stops. */
        HOST_STOPS
    }

    private final Reason reason;

    JobSignal(Reason reason) {
        super("job: " + reason, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
