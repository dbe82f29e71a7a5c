package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.config.SettingsReader;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.workshop.Workshop;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder that Nozzly is installed in, for commands that do their work and end. Immutable.
 *
 * @param home the folder
 * @param environment names and values of the environment
 */
record Installation(Path home, Map<String, String> environment) {

    /** Its settings; failures are logged to standard error as they say. */
    HostSettings settings() {
        HostSettings settings = SettingsReader.read(home, environment);
        LogOutput.installQuietly(settings.logFormat());
        return settings;
    }

    /**
     * The library on the installation's data, for reading only. An embedded database can be open in one program at a time.
     *
     * @throws app.nozzly.problem.NozzlyException {@code unavailable} while the host runs on an embedded database, or when there is none yet
     */
    static Nozzly openForReading(HostSettings settings) {
        return Nozzly.builder().store(storeForReading(settings)).build();
    }

    /** The same without the library around it. */
    static JpaStore storeForReading(HostSettings settings) {
        return JpaStore.open(WorkshopModule.storeSettings(settings).readOnly());
    }

    /** @throws NozzlyException {@code not_found} when the host was never started on this database */
    static Workshop workshop(Nozzly nozzly) {
        return nozzly.workshops().find(context()).orElseThrow(Installation::noWorkshop);
    }

    static NozzlyException noWorkshop() {
        return new NozzlyException(CommonError.NOT_FOUND, Message.of(Installation.class, "workshop.none"));
    }

    /** The one workshop of the installation, seen by the program itself. */
    static OperationContext context() {
        return OperationContext.of(WorkshopModule.WORKSHOP, Actor.SYSTEM);
    }
}
