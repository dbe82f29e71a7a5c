package app.nozzly.host.jobs;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.inventory.BalanceCheck;
import app.nozzly.inventory.StockCheck;
import app.nozzly.inventory.StockReport;
import app.nozzly.problem.Message;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code verify_ledger}: recomputes all ledgers of the workshop from their first entries, and fails naming the first that is wrong. {@code add_up_ledger} proves their
 * balances alone, in seconds. Thread-safe.
 */
public final class VerifyLedger implements JobWork {

    public static final String CODE = "verify_ledger";

    /** Adds up, and recomputes no fingerprints. */
    public static final String SUMS = "add_up_ledger";

    private static final Permission PERMISSION = new Permission(Resource.STOCK, Action.VIEW);

    /** How many more faults are told; the number of all is always said. */
    private static final int SHOWN = 19;

    private final Function<JobRun, StockReport> check;
    private final String sound;

    private VerifyLedger(Function<JobRun, StockReport> check, String sound) {
        this.check = check;
        this.sound = sound;
    }

    public static JobKind kind(StockCheck check) {
        return JobKind.of(
                CODE,
                Message.of(VerifyLedger.class, "job.kind.verify_ledger"),
                PERMISSION,
                new VerifyLedger(
                        run -> check.check(run.context(), (done, total) -> run.progress(done, total, "")),
                        "ledger.sound"));
    }

    public static JobKind sums(BalanceCheck check) {
        return JobKind.of(
                SUMS,
                Message.of(VerifyLedger.class, "job.kind.add_up_ledger"),
                PERMISSION,
                new VerifyLedger(run -> check.check(run.context()), "ledger.added_up"));
    }

    @Override
    public Message run(JobRun run) {
        StockReport report = check.apply(run);
        long spools = report.spools().spools();
        long components = report.components().components();
        if (report.isSound()) {
            return Message.of(VerifyLedger.class, sound, report.movements(), spools, components);
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
