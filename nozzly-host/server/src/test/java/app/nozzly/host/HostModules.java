package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.access.Authority;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TimeOrderedIds;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.http.Caller;
import app.nozzly.host.http.Callers;
import app.nozzly.host.http.Shown;
import app.nozzly.host.mail.DirectOutbox;
import app.nozzly.host.mail.NoMail;
import app.nozzly.host.security.Attempt;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.IdentityParts;
import app.nozzly.host.security.InstallationSecret;
import app.nozzly.host.security.Registration;
import app.nozzly.host.security.Secrets;
import app.nozzly.host.security.SignInStep;
import app.nozzly.host.security.SignedIn;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.store.Store;
import app.nozzly.workshop.NewWorkshop;
import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Lets tests in other packages start what the program starts. */
public final class HostModules {

    /** The owner that {@link #makeOwner} makes. */
    public static final String OWNER = "owner@example.com";

    /** The password of that owner. */
    public static final String PASSWORD = "zwei Raben am Deich";

    private HostModules() {}

    /** The modules of the program, in which whoever shows nothing is an owner of its workshop; see {@link #actAsOwner}. */
    public static List<Module> of(HostSettings settings) {
        return withOneCaller(WorkshopModule.of(settings));
    }

    /** The same on a store that is there. */
    public static List<Module> of(HostSettings settings, Store store) {
        return withOneCaller(WorkshopModule.of(settings, store));
    }

    private static List<Module> withOneCaller(List<Module> modules) {
        return List.of(Modules.override(modules).with(new AbstractModule() {
            @Override
            protected void configure() {
                bind(OneCaller.class).toInstance(new OneCaller());
                bind(Callers.class).to(OneCaller.class);
            }
        }));
    }

    /** Makes the first owner of a host that runs, or finds the one of an earlier start, who makes every request from now on. */
    public static void actAsOwner(Injector injector) {
        injector.getInstance(OneCaller.class).become(owner(injector.getInstance(Identity.class)));
    }

    /** Registers another workshop with an owner of its own, who makes every request from now on. */
    public static void actAsStranger(Injector injector) {
        injector.getInstance(OneCaller.class)
                .become(injector.getInstance(Identity.class)
                        .accounts()
                        .register(
                                new Registration(
                                        "Another workshop",
                                        "Stranger",
                                        "stranger@example.com",
                                        PASSWORD,
                                        CurrencyUnit.GBP,
                                        ZoneOffset.UTC),
                                Attempt.forTokens(Origin.NONE)));
    }

    private static SignedIn owner(Identity identity) {
        return identity.firstOwner()
                .offerSetUp()
                .map(link -> setUp(identity, link))
                .orElseGet(() -> known(identity));
    }

    /** The owner of a demo, or of an earlier start. */
    private static SignedIn known(Identity identity) {
        Origin here = new Origin("127.0.0.1", "", "");
        if (identity.firstOwner().mayEnterDemo(here)) {
            return identity.firstOwner().enterDemo(Attempt.forTokens(here));
        }
        return ((SignInStep.Done) identity.signIn().withPassword(OWNER, PASSWORD, Attempt.forTokens(Origin.NONE)))
                .signedIn();
    }

    private static SignedIn setUp(Identity identity, String link) {
        return identity.firstOwner()
                .setUp(
                        link.substring(link.indexOf('#') + 1),
                        new Registration("My workshop", "Owner", OWNER, PASSWORD, CurrencyUnit.GBP, ZoneOffset.UTC),
                        Attempt.forTokens(Origin.NONE));
    }

    /** Everybody is the same owner. */
    private static final class OneCaller implements Callers {

        private volatile Caller caller = new Caller(
                Caller.Kind.TOKEN, Installation.context(), Authority.FULL, Optional.empty(), Optional.empty());

        void become(SignedIn owner) {
            Actor actor = new Actor(
                    Actor.Kind.USER,
                    owner.account().id().toString(),
                    owner.account().name());
            caller = new Caller(
                    Caller.Kind.TOKEN,
                    OperationContext.of(owner.session().workshop(), actor),
                    Authority.FULL,
                    Optional.of(owner.account().id()),
                    Optional.of(owner.session().id()));
        }

        @Override
        public Caller identify(Shown shown) {
            return caller;
        }
    }

    /** Makes the first owner of an installation, as its set-up link does; the host must not run meanwhile. */
    public static void makeOwner(HostSettings settings) {
        Clock clock = Clock.systemUTC();
        try (Nozzly nozzly = Nozzly.builder()
                        .store(JpaStore.open(WorkshopModule.storeSettings(settings)))
                        .build();
                DirectOutbox outbox = new DirectOutbox(new NoMail())) {
            if (nozzly.workshops().find(Installation.context()).isEmpty()) {
                nozzly.workshops()
                        .open(
                                Actor.SYSTEM,
                                WorkshopModule.WORKSHOP,
                                NewWorkshop.of("SHOP", "My workshop", CurrencyUnit.GBP));
            }
            Identity identity = new Identity(new IdentityParts(
                    nozzly,
                    clock,
                    new TimeOrderedIds(clock),
                    InstallationSecret.of(settings.access().secret(), settings.data(), new Secrets()),
                    outbox,
                    path -> path,
                    SecurityModule.rules(settings)));
            identity.secretCheck().check();
            owner(identity);
        }
    }
}
