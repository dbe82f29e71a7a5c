package app.nozzly.host.members;

import app.nozzly.access.Action;
import app.nozzly.access.ApiKeys;
import app.nozzly.access.Authority;
import app.nozzly.access.Member;
import app.nozzly.access.MemberId;
import app.nozzly.access.Members;
import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.Invitations;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.MembersView;
import app.nozzly.identity.AccountId;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The page of a workshop's people: who they are, what they may do, who is asked to join. Thread-safe. */
public final class MemberPages implements Feature {

    private static final String PATH = "/settings/members";
    private static final int MOST_INVITATIONS = 50;
    private static final Map<String, String> USUAL = Map.of("role", "viewer");

    private final PageFrame frame;
    private final Members members;
    private final ApiKeys keys;
    private final RoleNames roles;
    private final Identity identity;
    private final RememberedWorkshops remembered;

    public MemberPages(
            PageFrame frame,
            Members members,
            ApiKeys keys,
            RoleNames roles,
            Identity identity,
            RememberedWorkshops remembered) {
        this.frame = frame;
        this.members = members;
        this.keys = keys;
        this.roles = roles;
        this.identity = identity;
        this.remembered = remembered;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(MemberPages.class, Resource.MEMBERS);
        return List.of(
                pages.page(PATH, this::show),
                pages.post(PATH + "/invitations", PATH + "/invitations")
                        .needs(Action.CREATE, Resource.MEMBERS)
                        .secret()
                        .handle(this::invite),
                pages.form(
                        PATH + "/invitations/{id}/withdraw",
                        RouteAccess.to(Action.DELETE, Resource.MEMBERS),
                        this::withdraw),
                pages.form(PATH + "/{id}", RouteAccess.to(Action.CHANGE, Resource.MEMBERS), this::changeRole),
                pages.form(PATH + "/{id}/remove", RouteAccess.to(Action.DELETE, Resource.MEMBERS), this::remove));
    }

    private Reply<Void> show(Request<Void> request) {
        return page(request, FormState.of(USUAL), Optional.empty(), List.of());
    }

    private Reply<Void> invite(Request<Void> request) {
        Visit visit = frame.visit(request);
        String email = request.form("email").orElse("");
        return visit.submit(
                () -> {
                    Invitations.Sent sent = identity.invitations()
                            .invite(
                                    request.context(),
                                    request.caller().authority(),
                                    email,
                                    request.form("role").orElse(""));
                    return sent.link()
                            .map(link -> page(
                                    request,
                                    FormState.of(
                                            Map.of("role", sent.invitation().role())),
                                    Optional.of(new MembersView.Handed(
                                            sent.invitation().email(), link)),
                                    List.of()))
                            .orElseGet(() -> visit.done(
                                    PATH, "invited", sent.invitation().email()));
                },
                form -> page(request, form, Optional.empty(), List.of()));
    }

    private Reply<Void> withdraw(Request<Void> request) {
        Visit visit = frame.visit(request);
        return orSay(
                request,
                visit,
                context -> {
                    members.withdraw(context, request.caller().authority(), request.path("id"));
                    return context;
                },
                withdrawn -> visit.done(PATH, "invitation_withdrawn"));
    }

    private Reply<Void> changeRole(Request<Void> request) {
        Visit visit = frame.visit(request);
        // Asked now, because the answer is made while the change holds the store.
        UnaryOperator<String> names = roles.names(request.context().tenant(), visit.locale());
        return orSay(
                request,
                visit,
                context -> members.changeRole(
                        context,
                        request.caller().authority(),
                        request.path("id"),
                        request.expectedVersion(),
                        request.form("role").orElse("")),
                changed -> {
                    Member member = (Member) changed;
                    return visit.done(PATH, "role_given", member.name(), names.apply(member.role()));
                });
    }

    private Reply<Void> remove(Request<Void> request) {
        Visit visit = frame.visit(request);
        return orSay(
                request,
                visit,
                context -> {
                    Member member = members.remove(
                            context, request.caller().authority(), request.path("id"), request.expectedVersion());
                    AccountId account = new AccountId(member.id().value());
                    identity.workplaces().remove(account, context.tenant());
                    remembered.forget(account);
                    return member;
                },
                removed -> visit.done(PATH, "member_removed", ((Member) removed).name()));
    }

    /**
     * Acts, or says above the list why not. What was changed holds from the next request on.
     *
     * @param act the service's call
     * @param say makes the answer of the service's result, in the transaction of the change
     */
    private Reply<Void> orSay(
            Request<Void> request,
            Visit visit,
            Function<OperationContext, Object> act,
            Function<Object, Reply<Void>> say) {
        try {
            return visit.submit(
                    () -> request.perform(act, say),
                    form -> page(request, FormState.of(USUAL), Optional.empty(), form.allErrors()));
        } finally {
            identity.rights().happened();
        }
    }

    private Reply<Void> page(
            Request<Void> request, FormState invite, Optional<MembersView.Handed> sent, List<String> refusals) {
        Visit visit = frame.visit(request);
        Authority authority = request.caller().authority();
        UnaryOperator<String> names = roles.names(request.context().tenant(), visit.locale());
        List<Choice> choices = roles.within(request.context(), authority, visit.locale());
        Listing listing = Listing.of(request, PATH);
        Page<Member> page = members.list(request.context(), listing.query(Optional.empty(), Map.of()));
        Map<MemberId, Integer> made = keys.goodByMaker(request.context());
        MembersView view = new MembersView(
                page.items().stream()
                        .map(member -> row(
                                request, visit, names, choices, new Counted(member, made.getOrDefault(member.id(), 0))))
                        .toList(),
                listing.pager(page, visit),
                choices,
                invite,
                visit.may("members.create") ? open(request, visit, names) : List.of(),
                sent,
                refusals,
                identity.passwordResets().isPossible());
        return visit.page(
                "members",
                visit.shell(visit.texts().say("settings.tab.members")).in(Area.SETTINGS),
                view);
    }

    private List<MembersView.Open> open(Request<Void> request, Visit visit, UnaryOperator<String> names) {
        return members.invitations(request.context()).stream()
                .limit(MOST_INVITATIONS)
                .map(invitation -> new MembersView.Open(
                        invitation.email(),
                        names.apply(invitation.role()),
                        invitation.invitedBy(),
                        visit.figures().date(invitation.expiresAt()),
                        PATH + "/invitations/" + invitation.id() + "/withdraw"))
                .toList();
    }

    private MembersView.Row row(
            Request<Void> request, Visit visit, UnaryOperator<String> names, List<Choice> choices, Counted counted) {
        Member member = counted.member();
        boolean you = request.caller()
                .account()
                .filter(account -> account.value().equals(member.id().value()))
                .isPresent();
        return new MembersView.Row(
                member.name(),
                member.email(),
                names.apply(member.role()),
                FormState.of(Map.of("role", member.role())),
                PATH + "/" + member.id(),
                String.valueOf(member.version().number()),
                visit.figures().date(member.joinedAt()),
                you,
                choices.stream().anyMatch(choice -> choice.value().equals(member.role())),
                counted.keys() == 0
                        ? visit.texts().say("members.remove_text", member.name())
                        : visit.texts().say("members.remove_keys_text", member.name(), counted.keys()));
    }

    /** A member and how many good keys end with them. */
    private record Counted(Member member, int keys) {}
}
