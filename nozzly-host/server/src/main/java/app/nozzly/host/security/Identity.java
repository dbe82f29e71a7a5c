package app.nozzly.host.security;

import app.nozzly.WorkshopSettings;
import app.nozzly.host.http.Callers;
import app.nozzly.host.security.oidc.OidcProvider;
import java.util.function.Function;

/** Who people are: every service of this package on one store. Thread-safe; holds no threads. */
public final class Identity {

    private final Secrets secrets = new Secrets();
    private final RightsChanges rights;
    private final SecretCheck secretCheck;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final SignIn signIn;
    private final Confirmations confirmations;
    private final Refreshing refreshing;
    private final Callers callers;
    private final Accounts accounts;
    private final FirstOwner firstOwner;
    private final Invitations invitations;
    private final PasswordResets passwordResets;
    private final EmailChanges emailChanges;
    private final ExternalSignIn externalSignIn;
    private final Workplaces workplaces;
    private final SigningKeys signingKeys;
    private final Function<OidcProvider, ExternalWay> externalWay;

    public Identity(IdentityParts parts) {
        this(parts, new Passwords(new Secrets()));
    }

    Identity(IdentityParts parts, Passwords passwords) {
        CallerCache cache = new CallerCache();
        IdentityRecords records = new IdentityRecords(parts.nozzly().transactions(), parts.clock());
        SharedNotes notes = new SharedNotes(records);
        Sealed sealed = new Sealed(parts.secret(), secrets);
        PasswordRules rules = new PasswordRules();
        OneTimeLinks links = new OneTimeLinks(records, secrets);
        KnownPlaces places = new KnownPlaces(notes, records, secrets, parts.secret());
        SignInLimits limits = new SignInLimits(new Guesses(notes, records), places, parts.secret(), records);
        ProvenAddresses proven = new ProvenAddresses(notes, records);
        ExternalLinks external = new ExternalLinks(records);
        this.rights = new RightsChanges(cache);
        this.secretCheck = new SecretCheck(notes, sealed);
        this.signingKeys = new SigningKeys(records, sealed, secrets);
        AccessTokens tokens = new AccessTokens(signingKeys, records);
        this.sessions = new Sessions(records, parts.ids(), secrets, cache);
        this.refreshing = new Refreshing(records, sessions, tokens, new RefreshTokens(parts.secret()), cache);
        this.callers = new SignedInCallers(
                records,
                sessions,
                tokens,
                parts.nozzly().members(),
                parts.nozzly().apiKeys(),
                cache);
        this.secondFactors =
                new SecondFactors(records, sealed, secrets, sessions, cache, parts.outbox(), parts.secret());
        this.workplaces =
                new Workplaces(records, parts.nozzly().members(), parts.nozzly().workshops());
        CodeUse codes = new CodeUse(records, secondFactors);
        this.confirmations = new Confirmations(records, passwords, codes, limits);
        this.signIn = new SignIn(
                records,
                passwords,
                codes,
                limits,
                links,
                sessions,
                workplaces,
                places,
                external,
                parts.nozzly().transactions());
        NewAccounts newcomers = new NewAccounts(
                records,
                passwords,
                workplaces,
                proven,
                parts.nozzly().members(),
                parts.nozzly().workshops(),
                parts.ids());
        this.accounts = new Accounts(
                records,
                passwords,
                rules,
                signIn,
                confirmations,
                limits,
                links,
                sessions,
                workplaces,
                parts.nozzly().members(),
                parts.outbox(),
                newcomers,
                cache,
                parts.rules().registrationOpen());
        this.firstOwner = new FirstOwner(
                records,
                newcomers,
                passwords,
                rules,
                signIn,
                links,
                workplaces,
                parts.nozzly().members(),
                new WorkshopSettings(parts.nozzly().transactions()),
                parts.rules().firstWorkshop(),
                parts.rules().demo());
        this.invitations = new Invitations(
                records,
                parts.nozzly().members(),
                parts.nozzly().workshops(),
                newcomers,
                rules,
                signIn,
                workplaces,
                proven,
                limits,
                secrets,
                parts.outbox(),
                parts.site());
        this.passwordResets =
                new PasswordResets(records, accounts, limits, links, places, proven, parts.outbox(), parts.site());
        this.emailChanges =
                new EmailChanges(records, accounts, confirmations, limits, links, proven, parts.outbox(), parts.site());
        this.externalWay = provider -> new ExternalWay(provider, records, links, sealed);
        this.externalSignIn =
                new ExternalSignIn(records, external, links, signIn, sessions, proven, parts.ids(), cache);
    }

    /** Random secrets and their digests. */
    public Secrets secrets() {
        return secrets;
    }

    /** To be told when rights change on this host. */
    public RightsChanges rights() {
        return rights;
    }

    /** Whether store and host belong together. */
    public SecretCheck secretCheck() {
        return secretCheck;
    }

    /** Who is signed in. */
    public Sessions sessions() {
        return sessions;
    }

    /** One-time passwords and recovery codes. */
    public SecondFactors secondFactors() {
        return secondFactors;
    }

    /** Signing in. */
    public SignIn signIn() {
        return signIn;
    }

    /** Whether it is still the person. */
    public Confirmations confirmations() {
        return confirmations;
    }

    /** Tokens of programs. */
    public Refreshing refreshing() {
        return refreshing;
    }

    /** Who makes a request. */
    public Callers callers() {
        return callers;
    }

    /** Accounts of people. */
    public Accounts accounts() {
        return accounts;
    }

    /** The first owner of the installation. */
    public FirstOwner firstOwner() {
        return firstOwner;
    }

    /** Asking people to join. */
    public Invitations invitations() {
        return invitations;
    }

    /** Forgotten passwords. */
    public PasswordResets passwordResets() {
        return passwordResets;
    }

    /** Other addresses. */
    public EmailChanges emailChanges() {
        return emailChanges;
    }

    /** People of other providers. */
    public ExternalSignIn externalSignIn() {
        return externalSignIn;
    }

    /** The way to a provider and back. */
    public ExternalWay externalWay(OidcProvider provider) {
        return externalWay.apply(provider);
    }

    /** Workshops of people. */
    public Workplaces workplaces() {
        return workplaces;
    }

    /** Keys that tokens are signed with. */
    public SigningKeys signingKeys() {
        return signingKeys;
    }
}
