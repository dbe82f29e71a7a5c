package app.nozzly.host;

import java.nio.file.Path;
import java.util.List;

/** Where {@code bin/nozzly} begins. */
public final class Main {

    private Main() {}

    /** Runs a command; see {@code --help}. */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("nozzly.home", "")).toAbsolutePath();
        Installation installation = new Installation(home, System.getenv());
        CommandLine line = new CommandLine(List.of(
                new ServeCommand(home, System.getenv(), WorkshopModule::of),
                new QuoteCommand(installation),
                new VerifyCommand(installation),
                new ResetLinkCommand(installation),
                new RotateKeysCommand(installation),
                new PrepareCommand(installation),
                new BackupCommand(installation),
                new RestoreCommand(installation)));
        int code = line.run(List.of(arguments), System.out, System.err);
        if (code != Command.DONE) {
            System.exit(code);
        }
    }
}
