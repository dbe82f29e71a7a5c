package app.nozzly.host;

import app.nozzly.host.backup.BackupManifest;
import app.nozzly.host.backup.Backups;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.security.InstallationSecret;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.problem.Message;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Puts a backup into an empty database and recomputes what is in it: {@code nozzly restore FILE}. */
final class RestoreCommand implements Command {

    private final Installation installation;

    RestoreCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String help() {
        return Message.of(RestoreCommand.class, "help.restore").toString();
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println(Message.of(RestoreCommand.class, "restore.arguments"));
            return MISUSED;
        }
        HostSettings settings = installation.settings();
        Backups backups = new Backups(settings.data(), new JsonFormat(), Clock.systemUTC());
        BackupManifest manifest =
                backups.restore(Path.of(arguments.get(0)).toAbsolutePath(), WorkshopModule.preparingSettings(settings));
        out.println(Message.of(
                RestoreCommand.class,
                "restore.done",
                manifest.madeAt().toString(),
                manifest.rows(),
                manifest.tables().size(),
                manifest.files().size()));
        Path key = settings.data().resolve(InstallationSecret.FILE);
        if (settings.access().secret().isEmpty() && !Files.exists(key)) {
            out.println(Message.of(RestoreCommand.class, "restore.secret", key.toString()));
        }
        try (JpaStore store = Installation.storeForReading(settings)) {
            return VerifyCommand.verify(store, VerifyCommand.Kind.WHOLE, out, err);
        }
    }
}
