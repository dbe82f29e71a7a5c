package app.nozzly.persistence.memory;

import app.nozzly.access.ApiKey;
import app.nozzly.access.Invitation;
import app.nozzly.access.Member;
import app.nozzly.access.Role;
import app.nozzly.identity.Account;
import app.nozzly.identity.Affiliation;
import app.nozzly.identity.ExternalIdentity;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.SigningKey;
import java.util.List;

/** Who may do what in a tenant, and how people sign in. Changed as {@link Tables} is. */
final class PeopleTables {

    static final int EMAIL = 0;
    static final int SECRET = 0;

    final Table<Role> roles;
    final Table<Member> members;
    final Rows<Invitation> invitations;
    final Table<ApiKey> apiKeys;
    final Table<Account> accounts;
    final Rows<ExternalIdentity> identities;
    final Rows<Affiliation> affiliations;
    final Table<LoginSession> sessions;
    final Rows<OneTimeToken> tokens;
    final Rows<SigningKey> signingKeys;

    PeopleTables() {
        roles = new Table<>(new Shape<>("role", Role::code, Role::version, Role::withVersion, List.of()));
        members = new Table<>(new Shape<>(
                "member", member -> member.id().toString(), Member::version, Member::withVersion, List.of()));
        invitations = new Rows<>("invitation", invitation -> invitation.id().toString());
        apiKeys = new Table<>(
                new Shape<>("API key", key -> key.id().toString(), ApiKey::version, ApiKey::withVersion, List.of()));
        accounts = new Table<>(new Shape<>(
                "account",
                account -> account.id().toString(),
                Account::version,
                Account::withVersion,
                List.of(Shape.UniqueValue.text("email", Account::email))));
        identities = new Rows<>(
                "external identity", identity -> MemoryIdentities.key(identity.issuer(), identity.subject()));
        affiliations = new Rows<>("affiliation", entry -> MemoryAffiliations.key(entry.account(), entry.workshop()));
        sessions = new Table<>(new Shape<>(
                "login session",
                session -> session.id().toString(),
                LoginSession::version,
                LoginSession::withVersion,
                List.of(Shape.UniqueValue.exact("secret", MemorySessions::secret))));
        tokens = new Rows<>("one-time token", OneTimeToken::secretHash);
        signingKeys = new Rows<>("signing key", SigningKey::id);
    }

    private PeopleTables(PeopleTables other) {
        roles = other.roles.copy();
        members = other.members.copy();
        invitations = other.invitations.copy();
        apiKeys = other.apiKeys.copy();
        accounts = other.accounts.copy();
        identities = other.identities.copy();
        affiliations = other.affiliations.copy();
        sessions = other.sessions.copy();
        tokens = other.tokens.copy();
        signingKeys = other.signingKeys.copy();
    }

    PeopleTables copy() {
        return new PeopleTables(this);
    }
}
