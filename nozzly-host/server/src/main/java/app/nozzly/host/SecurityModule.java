package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.context.IdSource;
import app.nozzly.host.account.AccountFeature;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.http.Callers;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.HttpServer;
import app.nozzly.host.mail.DirectOutbox;
import app.nozzly.host.mail.MailServer;
import app.nozzly.host.mail.Mailer;
import app.nozzly.host.mail.NoMail;
import app.nozzly.host.mail.Outbox;
import app.nozzly.host.mail.SmtpMailer;
import app.nozzly.host.members.MembersFeature;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.IdentityParts;
import app.nozzly.host.security.InstallationSecret;
import app.nozzly.host.security.Secrets;
import app.nozzly.host.security.SiteAddress;
import app.nozzly.problem.Message;
import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Who people are: accounts, sessions, keys and mail. Other modules may replace the {@link Outbox}. */
final class SecurityModule extends AbstractModule {

    @Override
    protected void configure() {
        OptionalBinder.newOptionalBinder(binder(), Outbox.class).setDefault().to(DirectOutbox.class);
        OptionalBinder.newOptionalBinder(binder(), ReadyNotice.class)
                .setBinding()
                .toProvider(SetUpNotice.class);
    }

    @Provides
    @Singleton
    InstallationSecret secret(HostSettings settings) {
        return InstallationSecret.of(settings.access().secret(), settings.data(), new Secrets());
    }

    @Provides
    @Singleton
    Mailer mailer(HostSettings settings, Clock clock) {
        return settings.mail()
                .<Mailer>map(mail -> new SmtpMailer(
                        new MailServer(
                                mail.host(),
                                mail.port(),
                                mail.tls(),
                                Optional.of(mail.user()).filter(user -> !user.isEmpty()),
                                mail.password()),
                        mail.from(),
                        clock))
                .orElseGet(NoMail::new);
    }

    @Provides
    @Singleton
    DirectOutbox directOutbox(Mailer mailer) {
        return new DirectOutbox(mailer);
    }

    /** The public address; without one, where this machine finds the host, which is known once it listens. */
    @Provides
    @Singleton
    SiteAddress site(HostSettings settings, Provider<HttpServer> server) {
        return path -> settings.publicUrl()
                        .map(url -> url.toString().replaceFirst("/$", ""))
                        .orElseGet(() -> server.get().url())
                + path;
    }

    @Provides
    @Singleton
    Identity identity(
            HostSettings settings,
            Nozzly nozzly,
            Clock clock,
            IdSource ids,
            InstallationSecret secret,
            Outbox outbox,
            SiteAddress site) {
        return new Identity(new IdentityParts(nozzly, clock, ids, secret, outbox, site, rules(settings)));
    }

    static IdentityParts.Rules rules(HostSettings settings) {
        return new IdentityParts.Rules(
                WorkshopModule.WORKSHOP, settings.demo(), settings.access().openRegistration());
    }

    @Provides
    Callers callers(Identity identity) {
        return identity.callers();
    }

    @ProvidesIntoSet
    Feature account(Identity identity) {
        return new AccountFeature(identity);
    }

    @ProvidesIntoSet
    Feature members(Nozzly nozzly, Identity identity, RememberedWorkshops remembered) {
        return new MembersFeature(nozzly, identity, remembered);
    }

    @Provides
    static SetUpNotice setUpNotice(Identity identity, SiteAddress site) {
        return new SetUpNotice(identity, site);
    }

    /** Shows whoever starts the host the link for its first owner, as long as there is none. */
    static final class SetUpNotice implements Provider<ReadyNotice> {

        private final Identity identity;
        private final SiteAddress site;

        SetUpNotice(Identity identity, SiteAddress site) {
            this.identity = identity;
            this.site = site;
        }

        @Override
        public ReadyNotice get() {
            return () -> identity.firstOwner()
                    .offerSetUp()
                    .map(path -> Message.of(SecurityModule.class, "serve.set_up", site.of(path))
                            .toString())
                    .map(List::of)
                    .orElse(List.of());
        }
    }
}
