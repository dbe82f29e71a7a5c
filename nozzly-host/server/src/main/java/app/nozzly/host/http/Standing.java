package app.nozzly.host.http;

import app.nozzly.access.AccessError;
import app.nozzly.problem.NozzlyException;
import java.util.Optional;

/** Whether who made a request may still use its route, for what goes on after the answer has begun. Thread-safe. */
public final class Standing {

    private final Callers callers;
    private final Shown shown;
    private final Route route;
    private final Caller first;

    Standing(Callers callers, Shown shown, Route route, Caller first) {
        this.callers = callers;
        this.shown = shown;
        this.route = route;
        this.first = first;
    }

    /**
     * Asks again who shows this.
     *
     * @return who it is and what they may do now; empty once they are nobody, act in another workshop or lack what the route needs
     */
    public Optional<Caller> ask() {
        try {
            return Optional.of(callers.identify(shown)).filter(this::mayGoOn);
        } catch (NozzlyException refused) {
            if (refused.code() == AccessError.UNAUTHORIZED) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private boolean mayGoOn(Caller now) {
        RouteAccess access = route.access();
        if (access instanceof RouteAccess.Workshop workshop) {
            return now.isKnown()
                    && now.context().tenant().equals(first.context().tenant())
                    && workshop.permissions().stream().allMatch(now.authority().permissions()::allow);
        }
        return access instanceof RouteAccess.Open || now.account().isPresent();
    }
}
