package app.nozzly.host.jobs;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.inventory.StockCheck;
import app.nozzly.inventory.StockReport;
import app.nozzly.problem.Message;

/** {@code verify_ledger}: recomputes all ledgers of the workshop from their first entries, and fails naming the first that is wrong. Thread-safe. */
public final class VerifyLedger implements JobWork {

    public static final String CODE = "verify_ledger";

    private final StockCheck check;

    private VerifyLedger(StockCheck check) {
        this.check = check;
    }

    public static JobKind kind(StockCheck check) {
        return JobKind.of(
                CODE,
                Message.of(VerifyLedger.class, "job.kind.verify_ledger"),
                new Permission(Resource.STOCK, Action.VIEW),
                new VerifyLedger(check));
    }

    @Override
    public Message run(JobRun run) {
        StockReport report = check.check(run.context(), (done, total) -> run.progress(done, total, ""));
        long spools = report.spools().spools();
        long components = report.components().components();
        if (report.isSound()) {
            return Message.of(VerifyLedger.class, "ledger.sound", report.movements(), spools, components);
        }
        throw new JobFailure(Message.of(
                VerifyLedger.class,
                "ledger.broken",
                report.faults().get(0).toString(),
                report.faults().size(),
                report.movements(),
                spools,
                components));
    }
}
