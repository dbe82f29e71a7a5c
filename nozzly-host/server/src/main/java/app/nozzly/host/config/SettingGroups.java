package app.nozzly.host.config;

import app.nozzly.host.config.HostSettings.Access;
import app.nozzly.host.config.HostSettings.Database;
import app.nozzly.host.config.HostSettings.DatabaseOwner;
import app.nozzly.host.config.HostSettings.Keystore;
import app.nozzly.host.config.HostSettings.Mail;
import app.nozzly.host.config.HostSettings.Monitoring;
import app.nozzly.host.config.HostSettings.SignOn;
import app.nozzly.host.config.HostSettings.Transport;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings that belong together. One thread. */
final class SettingGroups {

    private static final String MAIL_TLS = "smtps";
    private static final int MAIL_PORT = 587;
    private static final int MAIL_TLS_PORT = 465;

    private final SettingValues values;

    SettingGroups(SettingValues values) {
        this.values = values;
    }

    Optional<Database> database() {
        String url = values.text(Setting.DATABASE_URL);
        String user = values.text(Setting.DATABASE_USER);
        String password = values.text(Setting.DATABASE_PASSWORD);
        String owner = values.text(Setting.DATABASE_OWNER_USER);
        if (owner.isEmpty() && values.isSet(Setting.DATABASE_OWNER_PASSWORD)) {
            values.mistake(
                    "setting.half", Setting.DATABASE_OWNER_PASSWORD.property(), Setting.DATABASE_OWNER_USER.property());
        }
        if (url.isEmpty()) {
            if (!user.isEmpty() || !password.isEmpty() || !owner.isEmpty()) {
                values.mistake("setting.database.missing", Setting.DATABASE_URL.property());
            }
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            values.mistake("setting.database.url", Setting.DATABASE_URL.property());
        }
        return Optional.of(new Database(url, user, password, owner(owner)));
    }

    private Optional<DatabaseOwner> owner(String user) {
        return Optional.of(user)
                .filter(name -> !name.isEmpty())
                .map(name -> new DatabaseOwner(name, values.text(Setting.DATABASE_OWNER_PASSWORD)));
    }

    Transport transport() {
        boolean selfSigned =
                values.read(Setting.TLS_SELF_SIGNED, SettingTexts::flag).orElse(false);
        Optional<Path> file = values.read(
                Setting.TLS_KEYSTORE, text -> SettingTexts.path(text).filter(Files::isReadable));
        String password = values.text(Setting.TLS_KEYSTORE_PASSWORD);
        if (selfSigned && values.isSet(Setting.TLS_KEYSTORE)) {
            values.mistake("setting.tls.both", Setting.TLS_KEYSTORE.property(), Setting.TLS_SELF_SIGNED.property());
        }
        if (!password.isEmpty() && !values.isSet(Setting.TLS_KEYSTORE)) {
            values.mistake("setting.half", Setting.TLS_KEYSTORE_PASSWORD.property(), Setting.TLS_KEYSTORE.property());
        }
        return new Transport(
                file.map(path -> new Keystore(path, password)),
                selfSigned,
                values.read(Setting.PROXY_TRUSTED, SettingTexts::ranges).orElse(List.of()));
    }

    Access access(boolean local) {
        return new Access(
                values.read(Setting.REGISTRATION, SettingTexts.either("open", "closed"))
                        .orElse(local),
                values.read(Setting.RATE_LIMITS, SettingTexts.either("on", "off"))
                        .orElse(!local),
                values.read(Setting.SECRET, SettingTexts::secret));
    }

    Optional<Mail> mail() {
        Optional<URI> url = values.read(
                Setting.MAIL_URL,
                text -> SettingTexts.uri(text)
                        .filter(found -> Set.of("smtp", MAIL_TLS).contains(String.valueOf(found.getScheme())))
                        .filter(found -> found.getRawUserInfo() == null
                                || found.getRawUserInfo().contains(":")));
        Optional<String> from = values.read(Setting.MAIL_FROM, SettingTexts::mailbox);
        boolean whole = values.together("setting.half", Setting.MAIL_URL, Setting.MAIL_FROM);
        return whole && from.isPresent() ? url.map(found -> mail(found, from.get())) : Optional.empty();
    }

    private static Mail mail(URI url, String from) {
        boolean tls = url.getScheme().equals(MAIL_TLS);
        String[] user = url.getUserInfo() == null
                ? new String[] {"", ""}
                : url.getUserInfo().split(":", 2);
        int usual = tls ? MAIL_TLS_PORT : MAIL_PORT;
        return new Mail(url.getHost(), url.getPort() < 0 ? usual : url.getPort(), tls, user[0], user[1], from);
    }

    Optional<SignOn> signOn() {
        Optional<URI> issuer = values.read(Setting.OIDC_ISSUER, SettingTexts::web);
        boolean whole = values.together(
                "setting.half", Setting.OIDC_ISSUER, Setting.OIDC_CLIENT_ID, Setting.OIDC_CLIENT_SECRET);
        if (values.isSet(Setting.OIDC_NAME) && !values.isSet(Setting.OIDC_ISSUER)) {
            values.mistake("setting.half", Setting.OIDC_NAME.property(), Setting.OIDC_ISSUER.property());
        }
        return issuer.filter(address -> whole)
                .map(address -> new SignOn(
                        address,
                        values.text(Setting.OIDC_CLIENT_ID),
                        values.text(Setting.OIDC_CLIENT_SECRET),
                        values.isSet(Setting.OIDC_NAME) ? values.text(Setting.OIDC_NAME) : address.getHost()));
    }

    Monitoring monitoring() {
        return new Monitoring(
                values.read(Setting.METRICS_TOKEN, SettingTexts::token),
                values.read(Setting.OTLP_ENDPOINT, SettingTexts::web));
    }
}
