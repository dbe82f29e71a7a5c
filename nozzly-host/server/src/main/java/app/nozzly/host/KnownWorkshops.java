package app.nozzly.host;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.telemetry.WorkshopDirectory;
import app.nozzly.identity.AffiliationRepository;
import app.nozzly.store.Store;
import app.nozzly.workshop.WorkshopRepository;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The workshops that somebody belongs to, and the first one of the installation while nobody does. Thread-safe. */
record KnownWorkshops(Store store) implements WorkshopDirectory {

    @Override
    public Collection<TenantId> workshops() {
        OperationContext installation = OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM);
        Set<TenantId> known = new TreeSet<>(java.util.Comparator.comparing(TenantId::value));
        known.addAll(store.read(
                installation,
                session -> session.repository(AffiliationRepository.class).workshops()));
        if (hasFirst()) {
            known.add(WorkshopModule.WORKSHOP);
        }
        return known;
    }

    private boolean hasFirst() {
        return store.read(
                        OperationContext.of(WorkshopModule.WORKSHOP, Actor.SYSTEM),
                        session -> session.repository(WorkshopRepository.class).find())
                .isPresent();
    }
}
