package app.nozzly.host.security;

import app.nozzly.access.Authority;
import app.nozzly.access.Invitation;
import app.nozzly.access.InvitationDraft;
import app.nozzly.access.InvitationId;
import app.nozzly.access.MemberId;
import app.nozzly.access.Members;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.mail.Outbox;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.EmailAddress;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.workshop.Workshops;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asking people to join a workshop, and their answers. Thread-safe. */
public final class Invitations {

    private static final Duration LIFE = Duration.ofDays(7);
    private static final String PATH = "/join#";

    /**
     * An invitation that was made.
     *
     * @param invitation the invitation
     * @param link whole address of the link, where nobody delivers mail: to be handed over by whoever invited; empty where a mail was sent
     */
    public record Sent(Invitation invitation, Optional<String> link) {

        @Override
        public String toString() {
            return "Sent[" + invitation.id() + "]";
        }
    }

    /**
     * What somebody with a link is told.
     *
     * @param workshop which workshop asks
     * @param workshopName its name
     * @param invitation the invitation
     * @param hasAccount whether the address has an account: then one signs in, else one chooses a password
     */
    public record Offer(TenantId workshop, String workshopName, Invitation invitation, boolean hasAccount) {}

    private final IdentityRecords records;
    private final Members members;
    private final Workshops workshops;
    private final NewAccounts accounts;
    private final PasswordRules rules;
    private final SignIn signIn;
    private final Workplaces workplaces;
    private final ProvenAddresses proven;
    private final SignInLimits limits;
    private final Secrets secrets;
    private final Outbox outbox;
    private final SiteAddress site;

    Invitations(
            IdentityRecords records,
            Members members,
            Workshops workshops,
            NewAccounts accounts,
            PasswordRules rules,
            SignIn signIn,
            Workplaces workplaces,
            ProvenAddresses proven,
            SignInLimits limits,
            Secrets secrets,
            Outbox outbox,
            SiteAddress site) {
        this.records = records;
        this.members = members;
        this.workshops = workshops;
        this.accounts = accounts;
        this.rules = rules;
        this.signIn = signIn;
        this.workplaces = workplaces;
        this.proven = proven;
        this.limits = limits;
        this.secrets = secrets;
        this.outbox = outbox;
        this.site = site;
    }

    /**
     * Asks somebody to join the workshop of the context.
     *
     * @throws NozzlyException {@code forbidden} when the role is beyond who acts, {@code rate_limited} when the workshop or whoever is invited would get many
     *     mails
     */
    public Sent invite(OperationContext context, Authority authority, String email, String role) {
        InvitationId id = members.newInvitationId();
        String secret = secrets.token();
        InvitationDraft draft = new InvitationDraft(id, EmailAddress.folded(email), role, Secrets.digest(secret), LIFE);
        if (outbox.isSet()) {
            limits.takeMail("invite", email, context.tenant().toString());
        }
        Invitation invitation = members.invite(context, authority, draft);
        String link = site.of(PATH + new PlacedSecret(context.tenant(), id.value(), secret).text());
        if (!outbox.isSet()) {
            return new Sent(invitation, Optional.of(link));
        }
        mail(context, invitation, link);
        return new Sent(invitation, Optional.empty());
    }

    private void mail(OperationContext context, Invitation invitation, String link) {
        proven.mailed(invitation.id(), invitation.expiresAt());
        Letters.put(
                outbox,
                invitation.email(),
                "invitation",
                context.actor().name(),
                workshops.get(context).name(),
                link,
                LIFE.toDays());
    }

    /** What a link offers, while it is good. */
    public Optional<Offer> find(String text) {
        return PlacedSecret.read(text).flatMap(placed -> {
            OperationContext program = OperationContext.of(placed.workshop(), Actor.SYSTEM);
            return members.invitation(program, new InvitationId(placed.id()), Secrets.digest(placed.secret()))
                    .flatMap(invitation -> workshops
                            .find(program)
                            .map(shop -> new Offer(
                                    shop.id(),
                                    shop.name(),
                                    invitation,
                                    records.findByEmail(invitation.email()).isPresent())));
        });
    }

    /**
     * Answers an invitation with a new account for the invited address. Where the link was handed over by whoever invited, the address is not proven by it.
     *
     * @throws NozzlyException {@code not_found} when the link is not good, {@code already_exists} when the address has an account, {@code
     *     validation_failed} naming all that is wrong
     */
    public SignedIn acceptAsNew(String text, String name, String password, Attempt attempt) {
        Offer offer = find(text).orElseThrow(() -> Refusals.linkOver());
        String email = offer.invitation().email();
        List<String> names = List.of(offer.workshopName(), PasswordRules.localPart(email));
        new Validation(Invitations.class)
                .collect("", () -> accounts.draft(name, email))
                .collect("", () -> rules.check("password", password, names))
                .done();
        Account account = inserted(accounts.draft(name, email), offer, password, attempt);
        join(text, account, attempt);
        return signIn.enter(account, attempt.into(offer.workshop()), false);
    }

    private Account inserted(Account draft, Offer offer, String password, Attempt attempt) {
        accounts.requireFree(draft);
        boolean mailed = proven.wasMailed(offer.invitation().id());
        return accounts.insert(draft, password, attempt, store -> {
            if (!mailed) {
                proven.doubt(store, draft.id());
            }
        });
    }

    /**
     * Answers an invitation with the account of who is signed in.
     *
     * @return the workshop that was joined
     * @throws NozzlyException {@code not_found} when the link is not good, {@code already_exists} when the person is a member
     */
    public TenantId accept(String text, AccountId id, Attempt attempt) {
        Account account = records.find(id).orElseThrow(() -> Refusals.unauthorized("session.over"));
        return join(text, account, attempt);
    }

    /** That the person may belong there is noted first, also for a member of whom it was not: without it the person could not come in. */
    private TenantId join(String text, Account account, Attempt attempt) {
        PlacedSecret placed =
                PlacedSecret.read(text).filter(one -> find(text).isPresent()).orElseThrow(() -> Refusals.linkOver());
        workplaces.add(account.id(), placed.workshop());
        OperationContext context = OperationContext.of(placed.workshop(), IdentityRecords.actor(account))
                .from(attempt.origin());
        members.accept(
                context,
                new InvitationId(placed.id()),
                Secrets.digest(placed.secret()),
                new MemberId(account.id().value()),
                account.name(),
                account.email());
        return placed.workshop();
    }
}
