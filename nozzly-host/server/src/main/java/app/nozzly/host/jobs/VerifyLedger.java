package app.nozzly.host.jobs;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.inventory.LedgerCheck;
import app.nozzly.inventory.LedgerFault;
import app.nozzly.inventory.LedgerReport;
import app.nozzly.problem.Message;

/** {@code verify_ledger}: recomputes the ledger of the workshop from its first entry, and fails naming the first entry that is wrong. Thread-safe. */
public final class VerifyLedger implements JobWork {

    public static final String CODE = "verify_ledger";

    private final LedgerCheck check;

    private VerifyLedger(LedgerCheck check) {
        this.check = check;
    }

    public static JobKind kind(LedgerCheck check) {
        return JobKind.of(
                CODE,
                Message.of(VerifyLedger.class, "job.kind.verify_ledger"),
                new Permission(Resource.STOCK, Action.VIEW),
                new VerifyLedger(check));
    }

    @Override
    public Message run(JobRun run) {
        LedgerReport report = check.check(run.context(), (done, total) -> run.progress(done, total, ""));
        if (report.isSound()) {
            return Message.of(VerifyLedger.class, "ledger.sound", report.movements(), report.spools());
        }
        LedgerFault first = report.first().orElseThrow();
        throw new JobFailure(Message.of(
                VerifyLedger.class,
                "ledger.broken",
                first.text().toString(),
                report.faults().size(),
                report.movements(),
                report.spools()));
    }
}
