package app.nozzly.host.workshop;

import app.nozzly.context.OperationContext;
import app.nozzly.host.http.StrictWrites;
import app.nozzly.workshop.Workshop;
import app.nozzly.workshop.Workshops;

/** The workshop's own setting {@code strict_writes}, read for every write. Thread-safe. */
public final class WorkshopStrictness implements StrictWrites {

    private final Workshops workshops;

    public WorkshopStrictness(Workshops workshops) {
        this.workshops = workshops;
    }

    @Override
    public boolean required(OperationContext context) {
        return workshops.find(context).map(Workshop::strictWrites).orElse(false);
    }
}
