package app.nozzly.host.account;

import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.security.Attempt;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.SignInStep;
import app.nozzly.host.security.SignedIn;
import app.nozzly.identity.LoginSession;
import java.util.List;
import java.util.Optional;

/** {@code /auth}, as far as it is open to anybody. Thread-safe. */
final class SignInApi {

    private final Identity identity;

    SignInApi(Identity identity) {
        this.identity = identity;
    }

    List<Route> routes() {
        Routes routes = Routes.api(SignInApi.class, "auth");
        return List.of(
                routes.post("/auth/login", "login")
                        .open()
                        .secret()
                        .body(LoginInput.class)
                        .answers(TokensJson.class)
                        .fails(401, 429)
                        .handle(this::login),
                routes.post("/auth/second-factor", "passSecondFactor")
                        .open()
                        .secret()
                        .body(SecondFactorInput.class)
                        .answers(TokensJson.class)
                        .fails(401, 429)
                        .handle(this::secondFactor),
                routes.post("/auth/refresh", "refreshTokens")
                        .open()
                        .secret()
                        .body(RefreshInput.class)
                        .answers(TokensJson.class)
                        .fails(401)
                        .handle(this::refresh),
                routes.post("/auth/register", "register")
                        .open()
                        .secret()
                        .body(RegisterInput.class)
                        .creates(TokensJson.class)
                        .fails(403, 409, 429)
                        .handle(this::register),
                routes.post("/auth/reset", "askForPasswordReset")
                        .open()
                        .secret()
                        .body(ResetInput.class)
                        .fails(429)
                        .handle(this::reset),
                routes.post("/auth/reset/confirm", "resetPassword")
                        .open()
                        .secret()
                        .body(ResetConfirmInput.class)
                        .fails(404)
                        .handle(this::confirmReset));
    }

    private Reply<TokensJson> login(Request<LoginInput> request) {
        LoginInput input = request.body();
        Attempt attempt = new Attempt(
                LoginSession.Kind.TOKENS, Optional.empty(), input.workshop().map(TenantId::new), origin(request));
        SignInStep step = identity.signIn().withPassword(input.email(), input.password(), attempt);
        return step instanceof SignInStep.SecondFactorWanted wanted
                ? unkept(TokensJson.secondStep(wanted.token()))
                : tokens(((SignInStep.Done) step).signedIn());
    }

    private Reply<TokensJson> secondFactor(Request<SecondFactorInput> request) {
        SecondFactorInput input = request.body();
        return tokens(identity.signIn()
                .withSecondFactor(input.secondFactorToken(), input.code(), Attempt.forTokens(origin(request))));
    }

    private Reply<TokensJson> refresh(Request<RefreshInput> request) {
        return unkept(TokensJson.of(identity.refreshing().refresh(request.body().refreshToken(), origin(request))));
    }

    private Reply<TokensJson> register(Request<RegisterInput> request) {
        SignedIn signedIn =
                identity.accounts().register(request.body().registration(), Attempt.forTokens(origin(request)));
        return tokens(signedIn).header("Location", Routes.API_BASE + "/workshop");
    }

    private Reply<Void> reset(Request<ResetInput> request) {
        identity.passwordResets().ask(request.body().email(), origin(request));
        return Reply.nothing();
    }

    private Reply<Void> confirmReset(Request<ResetConfirmInput> request) {
        ResetConfirmInput input = request.body();
        identity.passwordResets().confirm(input.token(), input.password(), origin(request));
        return Reply.nothing();
    }

    private Reply<TokensJson> tokens(SignedIn signedIn) {
        return unkept(TokensJson.of(identity.refreshing().tokens(signedIn.session())));
    }

    /** Whoever carries an answer with a secret must not keep it. */
    static Reply<TokensJson> unkept(TokensJson tokens) {
        return Reply.of(tokens).header("Cache-Control", "no-store");
    }

    private static Origin origin(Request<?> request) {
        return request.context().origin();
    }
}
