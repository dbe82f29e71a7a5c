package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.inventory.LedgerReport;
import app.nozzly.problem.Message;
import app.nozzly.workshop.Workshop;
import java.io.PrintStream;
import java.util.List;

/** Recomputes the ledger from its first entry: {@code nozzly verify}. */
final class VerifyCommand implements Command {

    private final Installation installation;

    VerifyCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String help() {
        return Message.of(VerifyCommand.class, "help.verify").toString();
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println(Message.of(VerifyCommand.class, "command.arguments", name(), String.join(" ", arguments)));
            return MISUSED;
        }
        try (Nozzly nozzly = Installation.openForReading(installation.settings())) {
            Workshop workshop = Installation.workshop(nozzly);
            LedgerReport report = nozzly.ledgerCheck().check(Installation.context());
            return print(workshop.name(), report, out, err);
        }
    }

    /** Says what was checked, and the first thing that is wrong. */
    static int print(String workshop, LedgerReport report, PrintStream out, PrintStream err) {
        out.println(Message.of(VerifyCommand.class, "verify.checked", workshop, report.movements(), report.spools()));
        if (report.isSound()) {
            out.println(Message.of(VerifyCommand.class, "verify.sound"));
            return DONE;
        }
        report.first()
                .ifPresent(fault ->
                        err.println(Message.of(VerifyCommand.class, "verify.broken", fault.text(), fault.spool())));
        err.println(
                Message.of(VerifyCommand.class, "verify.count", report.faults().size()));
        return FAILED;
    }
}
