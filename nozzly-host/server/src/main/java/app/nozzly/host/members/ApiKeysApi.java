package app.nozzly.host.members;

import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyDraft;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.ApiKeyRepository;
import app.nozzly.access.ApiKeys;
import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.security.ApiKeyText;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.Secrets;
import java.util.List;
import java.util.Optional;

/** {@code /api-keys}. Thread-safe. */
final class ApiKeysApi {

    private final ApiKeys keys;
    private final Identity identity;

    ApiKeysApi(ApiKeys keys, Identity identity) {
        this.keys = keys;
        this.identity = identity;
    }

    List<Route> routes() {
        Routes routes = Routes.api(ApiKeysApi.class, "members", Resource.API_KEYS);
        return List.of(
                routes.get("/api-keys", "listApiKeys")
                        .answersPage(ApiKeyJson.class, ApiKeyRepository.FIELDS)
                        .handle(request -> Reply.of(keys.list(request.context(), request.listQuery())
                                .map(key -> ApiKeyJson.of(key, Optional.empty())))),
                routes.get("/api-keys/{id}", "getApiKey")
                        .answers(ApiKeyJson.class)
                        .versioned()
                        .handle(this::get),
                routes.post("/api-keys", "createApiKey")
                        .secret()
                        .body(ApiKeyInput.class)
                        .creates(ApiKeyJson.class)
                        .handle(this::create),
                routes.delete("/api-keys/{id}", "revokeApiKey").handle(this::revoke));
    }

    private Reply<ApiKeyJson> get(Request<Void> request) {
        ApiKey key = keys.get(request.context(), request.path("id"));
        return Reply.of(ApiKeyJson.of(key, Optional.empty())).version(key.version());
    }

    private Reply<ApiKeyJson> create(Request<ApiKeyInput> request) {
        ApiKeyInput input = request.body();
        Permissions scopes =
                Permissions.of(input.scopes().stream().map(Permission::of).toList());
        ApiKeyId id = keys.newId();
        String secret = identity.secrets().token();
        ApiKey key = keys.create(
                request.context(),
                request.caller().authority(),
                new ApiKeyDraft(id, input.name(), scopes, Secrets.digest(secret), input.expiresAt()));
        String text = new ApiKeyText(request.context().tenant(), id, secret).text();
        return Reply.created(Routes.API_BASE + "/api-keys/" + id, ApiKeyJson.of(key, Optional.of(text)))
                .version(key.version())
                .header("Cache-Control", "no-store");
    }

    private Reply<Void> revoke(Request<Void> request) {
        ApiKey present = keys.get(request.context(), request.path("id"));
        request.expect("api_key", present.name(), present.version());
        keys.revoke(
                request.context(), request.caller().authority(), present.id().toString());
        identity.rights().happened();
        return Reply.nothing();
    }
}
