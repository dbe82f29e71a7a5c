package app.nozzly.host.account;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.security.Identity;
import java.util.List;
import java.util.stream.Stream;

/** Signing in, tokens, and a person's own account. Thread-safe. */
public final class AccountFeature implements Feature {

    private final Identity identity;

    public AccountFeature(Identity identity) {
        this.identity = identity;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(new SignInApi(identity).routes(), new OwnAccountApi(identity).routes())
                .flatMap(List::stream)
                .toList();
    }
}
