package app.nozzly.host.config;

import java.net.URI;

/** Settings that are each fine and together would let strangers in or others listen. One thread. */
final class SafetyCheck {

    private final HostSettings settings;
    private final SettingValues values;

    SafetyCheck(HostSettings settings, SettingValues values) {
        this.settings = settings;
        this.values = values;
    }

    /** Notes each unsafe combination with its remedy. */
    void refuseWhatIsUnsafe() {
        boolean proxied = values.isSet(Setting.PROXY_TRUSTED);
        boolean tls = values.isSet(Setting.TLS_KEYSTORE) || settings.transport().selfSigned();
        if (!settings.isLoopback() && !tls && !proxied) {
            refusePlain();
        }
        if (!settings.isLocal()) {
            refuseStrangers();
        }
        settings.publicUrl().ifPresent(url -> refuseAddress(url, tls || proxied));
        settings.signOn()
                .map(HostSettings.SignOn::issuer)
                .filter(SafetyCheck::isPlainAndFar)
                .ifPresent(issuer -> values.mistake("unsafe.issuer", Setting.OIDC_ISSUER.property(), issuer));
    }

    private void refusePlain() {
        values.mistake(
                "unsafe.plain",
                Setting.BIND.property(),
                settings.bind(),
                Setting.TLS_SELF_SIGNED.property(),
                Setting.TLS_KEYSTORE.property(),
                Setting.PROXY_TRUSTED.property());
    }

    private void refuseStrangers() {
        String[] opening = opening();
        if (settings.demo()) {
            values.mistake("unsafe.demo", Setting.DEMO.property(), opening[0], opening[1]);
        }
        if (settings.access().openRegistration() && settings.database().isEmpty()) {
            values.mistake(
                    "unsafe.registration",
                    Setting.REGISTRATION.property(),
                    opening[0],
                    opening[1],
                    Setting.DATABASE_URL.property());
        }
    }

    /** Name and value of the setting by which others than people at this machine reach the host. */
    private String[] opening() {
        if (!settings.isLoopback()) {
            return new String[] {Setting.BIND.property(), settings.bind()};
        }
        return values.isSet(Setting.PROXY_TRUSTED)
                ? new String[] {Setting.PROXY_TRUSTED.property(), values.text(Setting.PROXY_TRUSTED)}
                : new String[] {Setting.PUBLIC_URL.property(), values.text(Setting.PUBLIC_URL)};
    }

    private void refuseAddress(URI url, boolean encrypted) {
        if (isPlainAndFar(url) || url.getScheme().equals("http") && !settings.isLoopback()) {
            values.mistake("unsafe.public.url", Setting.PUBLIC_URL.property(), url);
        }
        if (url.getScheme().equals("https") && !encrypted) {
            values.mistake(
                    "unsafe.public.url.https",
                    Setting.PUBLIC_URL.property(),
                    url,
                    Setting.PROXY_TRUSTED.property(),
                    Setting.TLS_KEYSTORE.property());
        }
    }

    private static boolean isPlainAndFar(URI url) {
        return url.getScheme().equals("http") && !LocalNames.isLoopback(url.getHost());
    }
}
