package app.nozzly.host.security;

import app.nozzly.Nozzly;
import app.nozzly.context.IdSource;
import app.nozzly.context.TenantId;
import app.nozzly.host.mail.Outbox;
import java.time.Clock;

/**
 * What the identity of people is built on. Immutable.
 *
 * @param nozzly the library on its store
 * @param clock time
 * @param ids new identities
 * @param secret of the installation
 * @param outbox takes mails
 * @param site where people reach this host
 * @param rules what holds for the installation
 */
public record IdentityParts(
        Nozzly nozzly,
        Clock clock,
        IdSource ids,
        InstallationSecret secret,
        Outbox outbox,
        SiteAddress site,
        Rules rules) {

    /**
     * What holds for an installation. Immutable.
     *
     * @param firstWorkshop the workshop whose owner the first account is
     * @param demo whether the first workshop is a demo that may be entered by one click on this machine
     * @param registrationOpen whether anybody may open a workshop of their own
     */
    public record Rules(TenantId firstWorkshop, boolean demo, boolean registrationOpen) {}
}
