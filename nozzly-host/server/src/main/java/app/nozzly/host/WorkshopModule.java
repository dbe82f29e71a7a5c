package app.nozzly.host;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.http.Callers;
import app.nozzly.host.http.IdempotencyRecords;
import app.nozzly.host.http.StrictWrites;
import com.google.inject.AbstractModule;
import com.google.inject.Module;
import java.util.List;

/** Before there are accounts: everybody on this machine acts as the owner of the one workshop. */
public final class WorkshopModule extends AbstractModule {

    /** The one workshop. */
    public static final TenantId WORKSHOP = TenantId.of("00000000-0000-7000-8000-000000000001");

    private static final Actor OWNER = new Actor(Actor.Kind.USER, "owner", "Owner");

    /** The modules of a host with these settings. */
    static List<Module> of(HostSettings settings) {
        return List.of(new HostModule(settings), new WorkshopModule());
    }

    @Override
    protected void configure() {
        OperationContext context = OperationContext.of(WORKSHOP, OWNER);
        bind(Callers.class).toInstance(headers -> context);
        bind(StrictWrites.class).toInstance(caller -> false);
        bind(IdempotencyRecords.class).toInstance(new RecentAnswers());
    }
}
