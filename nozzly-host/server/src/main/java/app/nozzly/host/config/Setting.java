package app.nozzly.host.config;

import app.nozzly.problem.NearestName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set, with its default. The name in a file is {@code nozzly.} and the key, in the environment {@code NOZZLY_} and the key in capitals. */
enum Setting {
    PORT("port", "8080", Effect.NOW),
    BIND("bind", "127.0.0.1", Effect.NOW),
    PUBLIC_URL("public.url", "", Effect.NOW),
    TLS_KEYSTORE("tls.keystore", "", Effect.NOW),
    TLS_KEYSTORE_PASSWORD("tls.keystore.password", "", Effect.NOW_SECRET),
    TLS_SELF_SIGNED("tls.self.signed", "false", Effect.NOW),
    PROXY_TRUSTED("proxy.trusted", "", Effect.NOW),
    DATA("data", "data", Effect.NOW),
    DEMO("demo", "false", Effect.NOW),
    SECRET("secret", "", Effect.NOW_SECRET),
    DATABASE_URL("database.url", "", Effect.NOW),
    DATABASE_USER("database.user", "", Effect.NOW),
    DATABASE_PASSWORD("database.password", "", Effect.NOW_SECRET),
    DATABASE_OWNER_USER("database.owner.user", "", Effect.NOW),
    DATABASE_OWNER_PASSWORD("database.owner.password", "", Effect.NOW_SECRET),
    REGISTRATION("registration", "", Effect.NOW),
    RATE_LIMITS("rate.limits", "", Effect.NOW),
    MAIL_URL("mail.url", "", Effect.NOW_SECRET),
    MAIL_FROM("mail.from", "", Effect.NOW),
    OIDC_ISSUER("oidc.issuer", "", Effect.NOW),
    OIDC_CLIENT_ID("oidc.client.id", "", Effect.NOW),
    OIDC_CLIENT_SECRET("oidc.client.secret", "", Effect.NOW_SECRET),
    OIDC_NAME("oidc.name", "", Effect.NOW),
    METRICS_TOKEN("metrics.token", "", Effect.NOW_SECRET),
    OTLP_ENDPOINT("otlp.endpoint", "", Effect.NOW),
    IMPORT_HOSTS("import.hosts", "", Effect.NOW),
    SPOOLMAN_PORT("spoolman.port", "", Effect.LATER),
    SPOOLMAN_WORKSHOP("spoolman.workshop", "", Effect.LATER),
    PLUGINS_UNSIGNED("plugins.unsigned", "allow", Effect.NOW),
    LOG_FORMAT("log.format", "text", Effect.NOW);

    /** What setting it does in this release. */
    enum Effect {
        NOW,
        NOW_SECRET,
        /** Known, but nothing acts on it yet: another value than the default is refused. */
        LATER
    }

    static final String PREFIX = "nozzly.";
    static final String ENVIRONMENT_PREFIX = "NOZZLY_";

    private final String key;
    private final String standard;
    private final Effect effect;

    Setting(String key, String standard, Effect effect) {
        this.key = key;
        this.standard = standard;
        this.effect = effect;
    }

    /** The name in a file. */
    String property() {
        return PREFIX + key;
    }

    String environment() {
        return ENVIRONMENT_PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    String standard() {
        return standard;
    }

    Effect effect() {
        return effect;
    }

    boolean secret() {
        return effect == Effect.NOW_SECRET;
    }

    static Optional<Setting> named(String property) {
        return Arrays.stream(values())
                .filter(setting -> setting.property().equals(property))
                .findFirst();
    }

    /** The known name that is spelled most alike. */
    static String nearest(String property) {
        return NearestName.among(Arrays.stream(values()).map(Setting::property).toList(), property)
                .orElseThrow();
    }
}
