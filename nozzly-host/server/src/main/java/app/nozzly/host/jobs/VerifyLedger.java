package app.nozzly.host.jobs;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.inventory.StockCheck;
import app.nozzly.inventory.StockReport;
import app.nozzly.problem.Message;
import java.util.List;
import java.util.stream.Collectors;

/** {@code verify_ledger}: recomputes all ledgers of the workshop from their first entries, and fails naming the first that is wrong. Thread-safe. */
public final class VerifyLedger implements JobWork {

    public static final String CODE = "verify_ledger";

    /** How many more faults are told; the number of all is always said. */
    private static final int SHOWN = 19;

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
        List<Message> faults = report.faults();
        throw new JobFailure(Message.of(
                VerifyLedger.class,
                "ledger.broken",
                faults.get(0).toString(),
                faults.size(),
                report.movements(),
                spools,
                components,
                others(faults)));
    }

    /** The first broken entry of each further item, a line for each. */
    private static String others(List<Message> faults) {
        return faults.stream().skip(1).limit(SHOWN).map(fault -> "\n" + fault).collect(Collectors.joining());
    }
}
