package app.nozzly.host.account;

import app.nozzly.access.AccessError;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.Caller;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.security.Identity;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.SessionId;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Optional;

/** {@code /auth}, as far as it concerns whoever has signed in. Thread-safe. */
final class OwnAccountApi {

    private final Identity identity;

    OwnAccountApi(Identity identity) {
        this.identity = identity;
    }

    List<Route> routes() {
        Routes routes = Routes.api(OwnAccountApi.class, "auth");
        return List.of(
                routes.get("/auth/me", "getMe")
                        .accountOnly()
                        .answers(MeJson.class)
                        .handle(this::me),
                routes.post("/auth/logout", "logout").accountOnly().secret().handle(this::logout),
                routes.post("/auth/switch", "switchWorkshop")
                        .accountOnly()
                        .secret()
                        .body(SwitchInput.class)
                        .answers(TokensJson.class)
                        .fails(404)
                        .handle(this::switchTo),
                routes.post("/auth/password", "changePassword")
                        .accountOnly()
                        .secret()
                        .body(PasswordInput.class)
                        .fails(429)
                        .handle(this::password));
    }

    private Reply<MeJson> me(Request<Void> request) {
        Caller caller = request.caller();
        Account account = identity.accounts().find(account(caller)).orElseThrow(OwnAccountApi::over);
        List<WorkplaceJson> places = identity.workplaces().of(account.id()).stream()
                .map(WorkplaceJson::of)
                .toList();
        TenantId present = caller.context().tenant();
        return Reply.of(new MeJson(
                account.id().value(),
                account.name(),
                account.email(),
                account.secondFactor().isPresent(),
                places.stream()
                        .filter(place -> place.id().equals(present.value()))
                        .findFirst(),
                caller.authority().permissions().codes(),
                places));
    }

    private Reply<Void> logout(Request<Void> request) {
        Caller caller = request.caller();
        identity.sessions().signOut(caller.context(), account(caller), session(caller));
        return caller.kind() == Caller.Kind.BROWSER ? Reply.<Void>nothing().withoutSession() : Reply.nothing();
    }

    private Reply<TokensJson> switchTo(Request<SwitchInput> request) {
        Caller caller = request.caller();
        TenantId workshop = new TenantId(request.body().workshop());
        LoginSession moved =
                identity.signIn().enterWorkshop(caller.context(), account(caller), session(caller), workshop);
        return SignInApi.unkept(
                moved.kind() == LoginSession.Kind.TOKENS
                        ? TokensJson.of(identity.refreshing().tokens(moved))
                        : TokensJson.NONE);
    }

    private Reply<Void> password(Request<PasswordInput> request) {
        Caller caller = request.caller();
        PasswordInput input = request.body();
        identity.accounts()
                .changePassword(caller.context(), account(caller), session(caller), input.current(), input.wished());
        return Reply.nothing();
    }

    private static AccountId account(Caller caller) {
        return caller.account().orElseThrow(OwnAccountApi::over);
    }

    private static SessionId session(Caller caller) {
        Optional<SessionId> session = caller.session();
        return session.orElseThrow(OwnAccountApi::over);
    }

    private static NozzlyException over() {
        return new NozzlyException(AccessError.UNAUTHORIZED, Message.of(OwnAccountApi.class, "session.none"));
    }
}
