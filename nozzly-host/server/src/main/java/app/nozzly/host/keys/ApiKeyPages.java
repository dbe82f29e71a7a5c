package app.nozzly.host.keys;

import app.nozzly.access.Action;
import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyDraft;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.ApiKeys;
import app.nozzly.access.MemberId;
import app.nozzly.access.Members;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.members.PermissionGrids;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.ApiKeyText;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.Secrets;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.ApiKeyFormView;
import app.nozzly.host.web.view.ApiKeysView;
import app.nozzly.host.web.view.ApiKeysView.State;
import app.nozzly.problem.Validation;
import app.nozzly.store.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of the keys of programs. A key is shown once, in the answer that makes it. Thread-safe. */
public final class ApiKeyPages implements Feature {

    private static final String PATH = "/settings/api-keys";
    private static final List<String> DAYS = List.of("30", "90", "365");
    private static final String NO_END = "none";

    private final PageFrame frame;
    private final ApiKeys keys;
    private final Members members;
    private final Identity identity;
    private final Clock clock;

    public ApiKeyPages(PageFrame frame, ApiKeys keys, Members members, Identity identity, Clock clock) {
        this.frame = frame;
        this.keys = keys;
        this.members = members;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(ApiKeyPages.class, Resource.API_KEYS);
        RouteAccess create = RouteAccess.to(Action.CREATE, Resource.API_KEYS);
        return List.of(
                pages.page(PATH, request -> list(request, Optional.empty())),
                pages.page(PATH + "/new", create, this::blank),
                pages.post(PATH, PATH)
                        .needs(Action.CREATE, Resource.API_KEYS)
                        .secret()
                        .handle(this::create),
                pages.form(PATH + "/{id}/revoke", RouteAccess.to(Action.DELETE, Resource.API_KEYS), this::revoke));
    }

    private Reply<Void> list(Request<Void> request, Optional<ApiKeysView.Made> made) {
        Visit visit = frame.visit(request);
        Listing listing = Listing.of(request, PATH);
        Page<ApiKey> page = keys.list(request.context(), listing.query(Optional.empty(), Map.of()));
        Map<MemberId, String> makers = makers(request, page.items());
        ApiKeysView view = new ApiKeysView(
                page.items().stream().map(key -> row(visit, makers, key)).toList(),
                listing.pager(page, visit),
                PATH + "/new",
                made);
        return visit.page(
                "apiKeys",
                visit.shell(visit.texts().say("settings.tab.api_keys")).in(Area.SETTINGS),
                view);
    }

    /** The names of those in whose names keys act, as far as they are still there. */
    private Map<MemberId, String> makers(Request<Void> request, List<ApiKey> page) {
        Map<MemberId, String> names = new HashMap<>();
        page.stream()
                .flatMap(key -> key.maker().stream())
                .distinct()
                .forEach(id -> members.find(request.context(), id).ifPresent(member -> names.put(id, member.name())));
        return names;
    }

    private static String made(Visit visit, Map<MemberId, String> makers, ApiKey key) {
        String date = visit.figures().date(key.createdAt());
        return key.maker()
                .flatMap(maker -> Optional.ofNullable(makers.get(maker)))
                .filter(name -> !name.equals(key.createdBy()))
                .map(name -> visit.texts().say("api_key.made_for", date, key.createdBy(), name))
                .orElseGet(() -> visit.texts().say("api_key.made", date, key.createdBy()));
    }

    private ApiKeysView.Row row(Visit visit, Map<MemberId, String> makers, ApiKey key) {
        return new ApiKeysView.Row(
                key.name(),
                inShort(visit, key.scopes()),
                key.scopes().codes(),
                made(visit, makers, key),
                key.lastUsedAt()
                        .map(visit.figures()::dateTime)
                        .orElse(visit.texts().say("api_key.never")),
                key.expiresAt().map(visit.figures()::date).orElse(visit.texts().say("api_key.no_end")),
                state(key),
                PATH + "/" + key.id() + "/revoke");
    }

    private State state(ApiKey key) {
        if (key.revokedAt().isPresent()) {
            return State.REVOKED;
        }
        return key.isGoodAt(clock.instant()) ? State.GOOD : State.ENDED;
    }

    private static String inShort(Visit visit, Permissions scopes) {
        if (scopes.equals(Permissions.EVERYTHING)) {
            return visit.texts().say("api_key.all");
        }
        String key = KeyPreset.looking(scopes).equals(scopes) ? "api_key.reads" : "api_key.some";
        return visit.texts().say(key, scopes.all().size());
    }

    private Reply<Void> blank(Request<Void> request) {
        return form(request, FormState.of(Map.of("preset", KeyPreset.READ.code(), "days", "90")));
    }

    private Reply<Void> create(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    ApiKeyId id = keys.newId();
                    String secret = identity.secrets().token();
                    ApiKeyDraft draft = draft(request, id, Secrets.digest(secret));
                    ApiKey key = keys.create(request.context(), request.caller().authority(), draft);
                    String text = new ApiKeyText(request.context().tenant(), id, secret).text();
                    return list(request, Optional.of(new ApiKeysView.Made(key.name(), text)));
                },
                form -> form(request, form));
    }

    private ApiKeyDraft draft(Request<Void> request, ApiKeyId id, String digest) {
        String days = request.form("days").orElse("");
        Optional<KeyPreset> preset = request.form("preset").flatMap(KeyPreset::find);
        new Validation(ApiKeyPages.class)
                .require(preset.isPresent(), "preset", "key.preset")
                .require(DAYS.contains(days) || days.equals(NO_END), "days", "key.days")
                .done();
        Permissions own = request.caller().authority().permissions();
        Optional<Instant> end = days.equals(NO_END)
                ? Optional.empty()
                : Optional.of(clock.instant().plus(Duration.ofDays(Long.parseLong(days))));
        return new ApiKeyDraft(
                id,
                request.form("name").orElse(""),
                preset.orElse(KeyPreset.READ).of(own, PermissionGrids.read(request)),
                digest,
                end);
    }

    private Reply<Void> revoke(Request<Void> request) {
        Visit visit = frame.visit(request);
        Reply<Void> reply = request.perform(
                context -> keys.revoke(context, request.caller().authority(), request.path("id")),
                key -> visit.done(PATH, "api_key_revoked", key.name()));
        identity.rights().happened();
        return reply;
    }

    private Reply<Void> form(Request<Void> request, FormState form) {
        Visit visit = frame.visit(request);
        ApiKeyFormView view = new ApiKeyFormView(
                PATH,
                form,
                Arrays.stream(KeyPreset.values())
                        .map(preset -> new Choice(preset.code(), visit.texts().say("api_key.preset." + preset.code())))
                        .toList(),
                Stream.concat(DAYS.stream(), Stream.of(NO_END))
                        .map(days -> new Choice(days, visit.texts().say("api_key.end." + days)))
                        .toList(),
                PermissionGrids.within(request.caller().authority().permissions(), visit.texts()));
        return visit.page(
                "apiKeyForm",
                visit.shell(visit.texts().say("api_key.new"))
                        .in(Area.SETTINGS)
                        .below(
                                new Crumb(visit.texts().say("area.settings"), "/settings"),
                                new Crumb(visit.texts().say("settings.tab.api_keys"), PATH)),
                view);
    }
}
