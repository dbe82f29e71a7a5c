package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.context.TimeOrderedIds;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.mail.DirectOutbox;
import app.nozzly.host.mail.NoMail;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.IdentityParts;
import app.nozzly.host.security.InstallationSecret;
import app.nozzly.host.security.Secrets;
import app.nozzly.host.security.SiteAddress;
import app.nozzly.persistence.jpa.JpaStore;
import java.time.Clock;

/** The accounts of an installation for the commands of whoever runs it: on its store, without a server and without mail. Thread-safe. */
final class OfflineIdentity implements AutoCloseable {

    private final DirectOutbox outbox = new DirectOutbox(new NoMail());
    private final Nozzly nozzly;
    private final Identity identity;

    /** @throws app.nozzly.problem.NozzlyException {@code unavailable} when the store belongs to another secret */
    OfflineIdentity(HostSettings settings, SiteAddress site) {
        Clock clock = Clock.systemUTC();
        this.nozzly = Nozzly.builder()
                .store(JpaStore.open(WorkshopModule.storeSettings(settings)))
                .clock(clock)
                .build();
        try {
            this.identity = new Identity(new IdentityParts(
                    nozzly,
                    clock,
                    new TimeOrderedIds(clock),
                    InstallationSecret.of(settings.access().secret(), settings.data(), new Secrets()),
                    outbox,
                    site,
                    SecurityModule.rules(settings)));
            identity.secretCheck().check();
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    Identity identity() {
        return identity;
    }

    @Override
    public void close() {
        outbox.close();
        nozzly.close();
    }
}
