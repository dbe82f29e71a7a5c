package app.nozzly.host;

import app.nozzly.problem.Message;
import java.io.PrintStream;
import java.util.List;

/** Lets a new key sign the access tokens of programs, after somebody might have seen the present one: {@code nozzly rotate-keys}. */
final class RotateKeysCommand implements Command {

    private final Installation installation;

    RotateKeysCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public String help() {
        return Message.of(RotateKeysCommand.class, "help.rotate_keys").toString();
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println(Message.of(RotateKeysCommand.class, "rotate_keys.arguments"));
            return MISUSED;
        }
        try (OfflineIdentity offline = new OfflineIdentity(installation.settings(), path -> path)) {
            offline.identity().signingKeys().rotate();
            out.println(Message.of(RotateKeysCommand.class, "rotate_keys.done"));
            return DONE;
        }
    }
}
