package app.nozzly.host.signin;

import app.nozzly.access.Invitation;
import app.nozzly.host.http.Caller;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.members.RoleNames;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.Invitations;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.JoinView;
import app.nozzly.host.web.view.LinkCodeView;
import app.nozzly.identity.AccountId;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Optional;

/** Answering an invitation: with the account one has, or with a new one. Thread-safe. */
final class JoinPages {

    static final String PATH = "/join";

    private static final LinkCode CODE = new LinkCode("nozzly_join");

    private final PageFrame frame;
    private final Identity identity;
    private final RoleNames roles;
    private final RememberedWorkshops remembered;

    JoinPages(PageFrame frame, Identity identity, RoleNames roles, RememberedWorkshops remembered) {
        this.frame = frame;
        this.identity = identity;
        this.roles = roles;
        this.remembered = remembered;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(JoinPages.class);
        return List.of(
                pages.page(PATH, RouteAccess.open(), this::show),
                pages.form(PATH, RouteAccess.open(), this::open),
                pages.form(PATH + "/new", RouteAccess.open(), this::joinAsNew),
                pages.form(PATH + "/accept", RouteAccess.account(), this::join));
    }

    private Reply<Void> show(Request<Void> request) {
        return offer(request)
                .map(offer -> page(request, offer, FormState.empty()))
                .orElseGet(() -> ask(request, FormState.empty()));
    }

    private Optional<Invitations.Offer> offer(Request<Void> request) {
        return CODE.kept(request).flatMap(identity.invitations()::find);
    }

    private Reply<Void> open(Request<Void> request) {
        Optional<String> code = LinkCode.typed(request)
                .filter(typed -> identity.invitations().find(typed).isPresent());
        return code.map(good -> CODE.keep(Reply.seeOther(PATH), good))
                .orElseGet(() ->
                        ask(request, LinkPages.wrong(frame.visit(request))).status(404));
    }

    private Reply<Void> joinAsNew(Request<Void> request) {
        Optional<Invitations.Offer> offer = offer(request);
        if (offer.isEmpty()) {
            return Reply.seeOther(PATH);
        }
        return frame.visit(request)
                .submit(
                        () -> CODE.forget(Entrance.enter(
                                identity.invitations()
                                        .acceptAsNew(
                                                CODE.kept(request).orElse(""),
                                                request.form("name").orElse(""),
                                                request.formExactly("password"),
                                                Entrance.attempt(request)),
                                "/")),
                        form -> page(request, offer.get(), form));
    }

    private Reply<Void> join(Request<Void> request) {
        Optional<Invitations.Offer> offer = offer(request);
        if (offer.isEmpty()) {
            return Reply.seeOther(PATH);
        }
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> CODE.forget(joined(request, visit, offer.get())), form -> page(request, offer.get(), form));
    }

    private Reply<Void> joined(Request<Void> request, Visit visit, Invitations.Offer offer) {
        Caller caller = request.caller();
        AccountId account = caller.account().orElseThrow();
        String done = accept(request, account);
        remembered.forget(account);
        caller.session()
                .ifPresent(session ->
                        identity.signIn().enterWorkshop(request.context(), account, session, offer.workshop()));
        return visit.done("/", done, offer.workshopName());
    }

    /** Joins, and says what the page is told: who belongs there already is simply led in. */
    private String accept(Request<Void> request, AccountId account) {
        try {
            identity.invitations().accept(CODE.kept(request).orElse(""), account, Entrance.attempt(request));
            return "joined";
        } catch (NozzlyException refusal) {
            if (refusal.code() != CommonError.ALREADY_EXISTS) {
                throw refusal;
            }
            return "joined_before";
        }
    }

    private Reply<Void> ask(Request<Void> request, FormState form) {
        Visit visit = frame.visit(request);
        LinkCodeView view = new LinkCodeView(
                PATH,
                visit.texts().say("join.ask_lead"),
                form,
                List.of(visit.texts().say("join.hint")));
        return visit.page("linkCode", visit.shell(visit.texts().say("join.ask_title")), view);
    }

    private Reply<Void> page(Request<Void> request, Invitations.Offer offer, FormState form) {
        Visit visit = frame.visit(request);
        Invitation invitation = offer.invitation();
        Optional<String> signedIn = request.caller()
                .account()
                .flatMap(identity.accounts()::find)
                .map(account -> account.name() + " · " + account.email());
        JoinView view = new JoinView(
                List.of(
                        new Fact(visit.texts().say("join.workshop"), offer.workshopName()),
                        new Fact(
                                visit.texts().say("join.role"),
                                roles.name(offer.workshop(), invitation.role(), visit.locale())),
                        new Fact(visit.texts().say("join.by"), invitation.invitedBy()),
                        new Fact(
                                visit.texts().say("join.until"), visit.figures().dateTime(invitation.expiresAt()))),
                invitation.email(),
                signedIn,
                offer.hasAccount(),
                form);
        return visit.page("join", visit.shell(visit.texts().say("join.title", offer.workshopName())), view);
    }
}
