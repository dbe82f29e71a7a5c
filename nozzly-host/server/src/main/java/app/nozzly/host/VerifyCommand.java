package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.StockReport;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.problem.Message;
import app.nozzly.workshop.Workshop;
import java.io.PrintStream;
import java.util.List;

/** Recomputes the ledgers of all workshops from their first entries: {@code nozzly verify}; {@code --quick} only adds up their balances. */
final class VerifyCommand implements Command {

    /** How many faults are named; the number of all is always said. */
    private static final int SHOWN = 20;

    private static final String QUICK = "--quick";

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
        boolean quick = arguments.equals(List.of(QUICK));
        if (!quick && !arguments.isEmpty()) {
            err.println(Message.of(VerifyCommand.class, "verify.arguments", String.join(" ", arguments)));
            return MISUSED;
        }
        try (JpaStore store = Installation.storeForReading(installation.settings())) {
            return verify(store, quick ? Kind.SUMS : Kind.WHOLE, out, err);
        }
    }

    /** How much is checked. */
    enum Kind {
        WHOLE("verify.checked"),
        SUMS("verify.quick");

        private final String said;

        Kind(String said) {
            this.said = said;
        }

        private StockReport check(Nozzly nozzly, OperationContext context) {
            return this == WHOLE
                    ? nozzly.stockCheck().check(context)
                    : nozzly.balanceCheck().check(context);
        }
    }

    /**
     * Checks all workshops of a store.
     *
     * @throws app.nozzly.problem.NozzlyException {@code not_found} when it has none
     */
    static int verify(JpaStore store, Kind kind, PrintStream out, PrintStream err) {
        Nozzly nozzly = Nozzly.builder().store(store).build();
        List<TenantId> workshops = List.copyOf(new KnownWorkshops(store).workshops());
        if (workshops.isEmpty()) {
            throw Installation.noWorkshop();
        }
        int code = DONE;
        for (TenantId workshop : workshops) {
            OperationContext context = OperationContext.of(workshop, Actor.SYSTEM);
            String title = nozzly.workshops().find(context).map(Workshop::name).orElse(workshop.toString());
            code = Math.max(code, print(title, kind, kind.check(nozzly, context), out, err));
        }
        return code;
    }

    /** Says what was checked, and what is wrong, the first thing first. */
    static int print(String workshop, Kind kind, StockReport report, PrintStream out, PrintStream err) {
        out.println(Message.of(
                VerifyCommand.class,
                kind.said,
                workshop,
                report.movements(),
                report.spools().spools(),
                report.components().components()));
        report.checkpoints()
                .last()
                .ifPresent(last -> out.println(Message.of(
                        VerifyCommand.class,
                        "verify.checkpoints",
                        report.checkpoints().checkpoints(),
                        last.toString())));
        if (report.isSound()) {
            out.println(Message.of(VerifyCommand.class, "verify.sound"));
            return DONE;
        }
        report.faults().stream()
                .limit(SHOWN)
                .forEach(fault -> err.println(Message.of(VerifyCommand.class, "verify.broken", fault)));
        err.println(
                Message.of(VerifyCommand.class, "verify.count", report.faults().size()));
        return FAILED;
    }
}
