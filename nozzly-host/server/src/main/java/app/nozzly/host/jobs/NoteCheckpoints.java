package app.nozzly.host.jobs;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.CheckpointNote;
import app.nozzly.inventory.Checkpoints;
import app.nozzly.problem.Message;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code note_checkpoints}, once a day: notes for each workshop where its ledgers end. {@code note_checkpoint} does so for one workshop when somebody asks.
 * Thread-safe.
 */
public final class NoteCheckpoints implements JobWork {

    /** Of every workshop. */
    public static final String ALL = "note_checkpoints";

    /** Of one workshop. */
    public static final String ONE = "note_checkpoint";

    private static final Logger LOG = LoggerFactory.getLogger(NoteCheckpoints.class);
    private static final Permission PERMISSION = new Permission(Resource.SYSTEM, Action.VIEW);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Checkpoints checkpoints;
    private final Supplier<? extends Collection<TenantId>> workshops;

    private NoteCheckpoints(Checkpoints checkpoints, Supplier<? extends Collection<TenantId>> workshops) {
        this.checkpoints = checkpoints;
        this.workshops = workshops;
    }

    /** For one workshop, by hand. */
    public static JobKind kind(Checkpoints checkpoints) {
        return JobKind.of(ONE, Message.of(NoteCheckpoints.class, "job.kind.note_checkpoint"), PERMISSION, run -> {
            CheckpointNote note = checkpoints.make(run.context());
            return Message.of(NoteCheckpoints.class, "checkpoint.made", note.ends(), note.checkpoints());
        });
    }

    /** For all workshops, once a day. */
    public static JobKind daily(Checkpoints checkpoints, Supplier<? extends Collection<TenantId>> workshops) {
        return JobKind.of(
                        ALL,
                        Message.of(NoteCheckpoints.class, "job.kind.note_checkpoints"),
                        PERMISSION,
                        new NoteCheckpoints(checkpoints, workshops))
                .forInstallation(EVERY);
    }

    @Override
    public Message run(JobRun run) {
        List<TenantId> all = List.copyOf(workshops.get());
        long ends = 0;
        int failed = 0;
        for (int index = 0; index < all.size(); index++) {
            run.progress(index, all.size(), "");
            try {
                ends += checkpoints
                        .make(OperationContext.of(all.get(index), Actor.SYSTEM))
                        .ends();
            } catch (RuntimeException broken) {
                LOG.error("no checkpoint was made for tenant {}", all.get(index), broken);
                failed++;
            }
        }
        if (failed > 0) {
            throw new JobFailure(Message.of(NoteCheckpoints.class, "checkpoints.failed", failed, all.size()));
        }
        return Message.of(NoteCheckpoints.class, "checkpoints.made", ends, all.size());
    }
}
