package app.nozzly.persistence.contract;

import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.Invitation;
import app.nozzly.access.InvitationId;
import app.nozzly.access.Member;
import app.nozzly.access.MemberId;
import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.access.Role;
import app.nozzly.access.StandardRole;
import app.nozzly.context.TenantId;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.Affiliation;
import app.nozzly.identity.ExternalIdentity;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.SessionId;
import app.nozzly.identity.SigningKey;
import app.nozzly.store.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Valid people and what they sign in with, by chance, replayable from a seed. Not thread-safe. */
public final class PeopleSamples {

    private final Samples samples;

    public PeopleSamples(Samples samples) {
        this.samples = samples;
    }

    public Role role() {
        return new Role(samples.word(), samples.word(), permissions(), Version.INITIAL);
    }

    /** At least one. */
    public Permissions permissions() {
        Set<Permission> some = new HashSet<>(samples.listOf(8, () -> samples.oneOf(Permission.all())));
        some.add(samples.oneOf(Permission.all()));
        return Permissions.of(some);
    }

    public Member member() {
        return new Member(
                memberId(),
                samples.word(),
                email(),
                samples.oneOf(List.of(StandardRole.values())).code(),
                samples.instant(),
                Version.INITIAL);
    }

    public MemberId memberId() {
        return new MemberId(samples.uuid());
    }

    public String email() {
        return samples.word() + "@" + samples.word() + ".example";
    }

    public Invitation invitation() {
        return new Invitation(
                new InvitationId(samples.uuid()),
                email(),
                samples.word(),
                samples.word(),
                samples.word(),
                samples.maybe(this::memberId),
                samples.instant(),
                samples.instant());
    }

    public ApiKey apiKey() {
        return new ApiKey(
                new ApiKeyId(samples.uuid()),
                samples.word(),
                permissions(),
                samples.word(),
                samples.word(),
                samples.maybe(this::memberId),
                samples.instant(),
                samples.maybe(samples::instant),
                samples.maybe(samples::instant),
                samples.maybe(samples::instant),
                Version.INITIAL);
    }

    public Account account() {
        return new Account(
                new AccountId(samples.uuid()),
                email(),
                samples.word(),
                samples.maybe(samples::word),
                samples.maybe(this::secondFactor),
                samples.chance(),
                samples.instant(),
                Version.INITIAL);
    }

    public Account.SecondFactor secondFactor() {
        return new Account.SecondFactor(samples.word(), samples.random().nextLong(), samples.listOf(10, samples::word));
    }

    public ExternalIdentity identity(AccountId account) {
        return new ExternalIdentity(
                "https://" + samples.word() + ".example", samples.word(), account, samples.instant());
    }

    public Affiliation affiliation(AccountId account) {
        return new Affiliation(account, new TenantId(samples.uuid()), samples.instant(), samples.instant());
    }

    /** A browser's. */
    public LoginSession session(AccountId account) {
        return session(account, LoginSession.Kind.BROWSER, samples.word());
    }

    /** A program's, which has no secret that is kept. */
    public LoginSession tokens(AccountId account) {
        return session(account, LoginSession.Kind.TOKENS, "");
    }

    private LoginSession session(AccountId account, LoginSession.Kind kind, String secretHash) {
        return new LoginSession(
                new SessionId(samples.uuid()),
                account,
                kind,
                secretHash,
                new TenantId(samples.uuid()),
                samples.chance(),
                samples.below(1_000),
                samples.instant(),
                samples.word(),
                samples.word(),
                samples.instant(),
                samples.instant(),
                samples.instant(),
                Optional.empty(),
                Version.INITIAL);
    }

    public OneTimeToken token(OneTimeToken.Purpose purpose, Optional<AccountId> account) {
        return new OneTimeToken(samples.word(), purpose, account, samples.word(), samples.instant(), samples.instant());
    }

    public SigningKey signingKey() {
        return new SigningKey(samples.word(), samples.word(), samples.instant(), samples.instant(), samples.instant());
    }
}
