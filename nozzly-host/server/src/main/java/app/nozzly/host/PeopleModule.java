package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.WorkshopSettings;
import app.nozzly.host.audit.AuditPages;
import app.nozzly.host.audit.TrailActivity;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.http.Feature;
import app.nozzly.host.keys.ApiKeyPages;
import app.nozzly.host.members.MemberPages;
import app.nozzly.host.members.RoleNames;
import app.nozzly.host.members.RolePages;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.PageParts;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.profile.ProfileFeature;
import app.nozzly.host.security.ExternalWay;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.SiteAddress;
import app.nozzly.host.security.oidc.OidcProvider;
import app.nozzly.host.security.oidc.OidcSettings;
import app.nozzly.host.signin.SignInFeature;
import app.nozzly.host.workshop.KnownLogos;
import app.nozzly.host.workshop.LogoPages;
import app.nozzly.host.workshop.SettingsPages;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** The pages in front of the workshop, of people's own accounts, and of what is set in a workshop. */
final class PeopleModule extends AbstractModule {

    @Provides
    @Singleton
    RoleNames roleNames(Nozzly nozzly) {
        return new RoleNames(nozzly.roles());
    }

    @Provides
    @Singleton
    RememberedWorkshops rememberedWorkshops(Identity identity, Clock clock) {
        return new RememberedWorkshops(identity.workplaces(), clock);
    }

    @Provides
    @Singleton
    KnownLogos knownLogos(Nozzly nozzly, Clock clock) {
        return new KnownLogos(nozzly.logos(), clock);
    }

    @Provides
    @Singleton
    PageParts pageParts(Nozzly nozzly, RememberedWorkshops remembered, KnownLogos logos) {
        return new PageParts(remembered, logos, new TrailActivity(nozzly.auditLog()));
    }

    @ProvidesIntoSet
    Feature signIn(
            HostSettings settings,
            PageFrame frame,
            Identity identity,
            RoleNames roles,
            RememberedWorkshops remembered,
            SiteAddress site,
            Clock clock) {
        Optional<ExternalWay> external = settings.signOn()
                .map(provider -> new OidcProvider(
                        new OidcSettings(
                                provider.issuer(), provider.clientId(), provider.clientSecret(), provider.name()),
                        new SecureRandom(),
                        clock))
                .map(identity::externalWay);
        return new SignInFeature(frame, identity, roles, remembered, external, site);
    }

    @ProvidesIntoSet
    Feature profile(
            PageFrame frame, Nozzly nozzly, Identity identity, RoleNames roles, RememberedWorkshops remembered) {
        return new ProfileFeature(frame, identity, nozzly.members(), roles, remembered);
    }

    @ProvidesIntoSet
    Feature memberPages(
            PageFrame frame, Nozzly nozzly, Identity identity, RoleNames roles, RememberedWorkshops remembered) {
        return new MemberPages(frame, nozzly.members(), nozzly.apiKeys(), roles, identity, remembered);
    }

    @ProvidesIntoSet
    Feature rolePages(PageFrame frame, Nozzly nozzly, Identity identity) {
        return new RolePages(frame, nozzly.roles(), identity.rights());
    }

    @ProvidesIntoSet
    Feature apiKeyPages(PageFrame frame, Nozzly nozzly, Identity identity, Clock clock) {
        return new ApiKeyPages(frame, nozzly.apiKeys(), nozzly.members(), identity, clock);
    }

    @ProvidesIntoSet
    Feature auditPages(PageFrame frame, Nozzly nozzly) {
        return new AuditPages(frame, nozzly.auditLog(), nozzly.members(), nozzly.apiKeys());
    }

    @Provides
    @Singleton
    SettingsPages settingsPages(PageFrame frame, WorkshopSettings settings) {
        return new SettingsPages(frame, settings);
    }

    @ProvidesIntoSet
    Feature settings(SettingsPages pages) {
        return pages;
    }

    @ProvidesIntoSet
    Feature logoPages(PageFrame frame, Nozzly nozzly, KnownLogos known, SettingsPages settings) {
        return new LogoPages(frame, nozzly.logos(), known, settings);
    }
}
