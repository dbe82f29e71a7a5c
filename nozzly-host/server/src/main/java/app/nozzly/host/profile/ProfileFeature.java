package app.nozzly.host.profile;

import app.nozzly.access.Members;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.members.RoleNames;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.security.Identity;
import java.util.List;
import java.util.stream.Stream;

/** The pages of a person's own account. Thread-safe. */
public final class ProfileFeature implements Feature {

    private final List<Route> routes;

    public ProfileFeature(
            PageFrame frame, Identity identity, Members members, RoleNames roles, RememberedWorkshops remembered) {
        ProfilePage page = new ProfilePage(frame, identity, roles);
        this.routes = Stream.of(
                        new ProfilePages(frame, page, identity, members, remembered).routes(),
                        new SecondFactorPages(frame, page, identity).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> routes() {
        return routes;
    }
}
