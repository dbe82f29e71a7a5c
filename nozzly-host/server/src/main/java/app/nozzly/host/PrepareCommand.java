package app.nozzly.host;

import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.PreparedSchema;
import app.nozzly.problem.Message;
import java.io.PrintStream;
import java.util.List;

/** Brings the configured database up to date and says what it did: {@code nozzly db prepare}. */
final class PrepareCommand implements Command {

    private final Installation installation;

    PrepareCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return "db prepare";
    }

    @Override
    public String help() {
        return Message.of(PrepareCommand.class, "help.prepare").toString();
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println(Message.of(PrepareCommand.class, "command.arguments", name(), String.join(" ", arguments)));
            return MISUSED;
        }
        PreparedSchema schema = JpaStore.prepare(WorkshopModule.preparingSettings(installation.settings()));
        out.println(Message.of(
                PrepareCommand.class, "prepare.database", schema.database().replaceAll(";[^ ]*", "")));
        schema.migrations().forEach(step -> out.println(Message.of(PrepareCommand.class, "prepare.step", step)));
        String key = schema.migrations().isEmpty() ? "prepare.current" : "prepare.done";
        out.println(Message.of(
                PrepareCommand.class,
                key,
                schema.before()
                        .orElseGet(() ->
                                Message.of(PrepareCommand.class, "prepare.new").toString()),
                schema.after()));
        return DONE;
    }
}
