package app.nozzly.host.signin;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.members.RoleNames;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.security.ExternalWay;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.SiteAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages in front of the workshop. Thread-safe. */
public final class SignInFeature implements Feature {

    private final List<Route> routes;

    /**
     * The pages.
     *
     * @param external a provider with which people sign in; empty for none
     * @param site where the host is found
     */
    public SignInFeature(
            PageFrame frame,
            Identity identity,
            RoleNames roles,
            RememberedWorkshops remembered,
            Optional<ExternalWay> external,
            SiteAddress site) {
        this.routes = Stream.of(
                        new SignInPages(frame, identity, external.map(ExternalWay::name)).routes(),
                        external.map(way -> new ExternalPages(frame, identity.externalSignIn(), way, site).routes())
                                .orElse(List.of()),
                        new SecondStepPages(frame, identity.signIn()).routes(),
                        new RegisterPages(frame, identity.accounts()).routes(),
                        new SetUpPages(frame, identity.firstOwner()).routes(),
                        new JoinPages(frame, identity, roles, remembered).routes(),
                        new ResetPages(frame, identity.passwordResets()).routes(),
                        new ConfirmPages(frame, identity.emailChanges()).routes(),
                        new WorkshopsPages(frame, identity, roles).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> routes() {
        return routes;
    }
}
