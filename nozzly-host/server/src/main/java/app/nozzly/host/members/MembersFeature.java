package app.nozzly.host.members;

import app.nozzly.Nozzly;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.security.Identity;
import java.util.List;
import java.util.stream.Stream;

/** Who may do what in a workshop, and who did. Thread-safe. */
public final class MembersFeature implements Feature {

    private final Nozzly nozzly;
    private final Identity identity;
    private final RememberedWorkshops remembered;

    public MembersFeature(Nozzly nozzly, Identity identity, RememberedWorkshops remembered) {
        this.nozzly = nozzly;
        this.identity = identity;
        this.remembered = remembered;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new MembersApi(nozzly.members(), nozzly.apiKeys(), identity, remembered).routes(),
                        new InvitationsApi(nozzly.members(), identity.invitations()).routes(),
                        new RolesApi(nozzly.roles(), identity.rights()).routes(),
                        new ApiKeysApi(nozzly.apiKeys(), identity).routes(),
                        new AuditApi(nozzly.auditLog()).routes())
                .flatMap(List::stream)
                .toList();
    }
}
