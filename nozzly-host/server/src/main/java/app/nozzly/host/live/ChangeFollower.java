package app.nozzly.host.live;

import app.nozzly.context.OperationContext;
import app.nozzly.host.events.EventFollower;
import app.nozzly.host.events.EventTalk;
import java.time.Instant;
import java.util.Optional;

/**
 * Follows a workshop for one reader. The id of an event is the time of its look: a reader who comes back with it is told of all that changed since, at least. The
 * first look is told in any case, so that the reader has one. One thread at a time.
 */
final class ChangeFollower implements EventFollower {

    private static final String EVENT = "changed";

    private final Looks looks;
    private final OperationContext context;
    private final EventTalk talk;
    private final ChangeSieve sieve = new ChangeSieve();
    private Optional<Instant> gone;
    private boolean greeted;

    ChangeFollower(Looks looks, OperationContext context, Optional<String> seen, EventTalk talk) {
        this.looks = looks;
        this.context = context;
        this.talk = talk;
        this.gone = seen.flatMap(ChangeFollower::time);
    }

    @Override
    public boolean look() {
        Look look = gone.map(time -> looks.since(context, time)).orElseGet(() -> looks.lately(context));
        gone = Optional.empty();
        ChangesJson fresh = sieve.fresh(look, talk.caller().authority().permissions()::allow);
        if (!greeted || !fresh.isNothing()) {
            talk.tell(String.valueOf(look.at().toEpochMilli()), EVENT, fresh);
        }
        greeted = true;
        return true;
    }

    private static Optional<Instant> time(String id) {
        return id.matches("\\d{1,15}") ? Optional.of(Instant.ofEpochMilli(Long.parseLong(id))) : Optional.empty();
    }
}
