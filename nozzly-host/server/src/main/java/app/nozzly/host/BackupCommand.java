package app.nozzly.host;

import app.nozzly.host.backup.BackupManifest;
import app.nozzly.host.backup.Backups;
import app.nozzly.host.backup.HostBackup;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.security.InstallationSecret;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Writes all that an installation holds into a file, also while the host runs: {@code nozzly backup FILE}. */
final class BackupCommand implements Command {

    private final Installation installation;

    BackupCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String help() {
        return Message.of(BackupCommand.class, "help.backup").toString();
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println(Message.of(BackupCommand.class, "backup.arguments"));
            return MISUSED;
        }
        HostSettings settings = installation.settings();
        Path file = Path.of(arguments.get(0)).toAbsolutePath();
        Backups backups = new Backups(settings.data(), new JsonFormat(), Clock.systemUTC());
        BackupManifest manifest = write(settings, backups, file);
        out.println(Message.of(
                BackupCommand.class,
                "backup.done",
                file.toString(),
                manifest.rows(),
                manifest.tables().size(),
                manifest.files().size(),
                manifest.schema()));
        Path key = settings.data().resolve(InstallationSecret.FILE);
        String secret = settings.access().secret().isEmpty() && Files.exists(key) ? key.toString() : "nozzly.secret";
        out.println(Message.of(BackupCommand.class, "backup.care", secret));
        return DONE;
    }

    /** An embedded database that a host has open is read by that host. */
    private static BackupManifest write(HostSettings settings, Backups backups, Path file) {
        try (JpaStore store = Installation.storeForReading(settings)) {
            return backups.write(store, file, () -> {});
        } catch (NozzlyException refused) {
            if (!JpaStore.isInUse(refused)) {
                throw refused;
            }
            return new HostBackup(settings.data(), backups).write(file);
        }
    }
}
