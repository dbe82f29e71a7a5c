package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.access.AccessError;
import app.nozzly.access.Action;
import app.nozzly.access.Authority;
import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** S3: what was allowed at the beginning is asked again. */
class StandingTest {

    private static final Permissions VIEW = Permissions.viewOf(Resource.JOBS);
    private static final Caller FIRST = caller(new UUID(1, 1), VIEW);

    private final AtomicReference<Supplier<Caller>> known = new AtomicReference<>(() -> FIRST);
    private final Standing standing = new Standing(
            shown -> known.get().get(),
            new Shown(Optional.empty(), Optional.empty(), Optional.empty(), Origin.NONE),
            Routes.api(StandingTest.class, "jobs", Resource.JOBS)
                    .get("/jobs/events", "watch")
                    .answersFile("text/event-stream")
                    .handle(request -> Reply.nothing()),
            FIRST);

    @Test
    void whoMayGoesOnWithWhatTheyMayNow() {
        assertEquals(Optional.of(FIRST), standing.ask());
        Caller more = caller(new UUID(1, 1), VIEW.or(Permissions.viewOf(Resource.SPOOLS)));
        known.set(() -> more);
        assertEquals(Optional.of(more), standing.ask());
    }

    @Test
    void whoMayNoLongerDoesNot() {
        known.set(() -> caller(
                new UUID(1, 1), Permissions.of(java.util.List.of(new Permission(Resource.JOBS, Action.CREATE)))));
        assertEquals(Optional.empty(), standing.ask(), "another role");
        known.set(() -> caller(new UUID(1, 2), VIEW));
        assertEquals(Optional.empty(), standing.ask(), "another workshop");
        known.set(() -> Caller.NOBODY);
        assertEquals(Optional.empty(), standing.ask(), "signed out");
        known.set(() -> {
            throw refusal(AccessError.UNAUTHORIZED);
        });
        assertEquals(Optional.empty(), standing.ask(), "a key that was revoked");
    }

    @Test
    void aStoreThatIsAwaySaysNothingOfRights() {
        known.set(() -> {
            throw refusal(CommonError.UNAVAILABLE);
        });
        assertEquals(
                CommonError.UNAVAILABLE,
                assertThrows(NozzlyException.class, standing::ask).code());
    }

    private static NozzlyException refusal(app.nozzly.problem.ErrorCode code) {
        return new NozzlyException(code, Message.of(Caller.class, "refusal.unauthorized"));
    }

    private static Caller caller(UUID workshop, Permissions permissions) {
        return new Caller(
                Caller.Kind.API_KEY,
                OperationContext.of(new TenantId(workshop), new Actor(Actor.Kind.API_KEY, "k", "Scale")),
                new Authority(permissions, false),
                Optional.empty(),
                Optional.empty());
    }
}
