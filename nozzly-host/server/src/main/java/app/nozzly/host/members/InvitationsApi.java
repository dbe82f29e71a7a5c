package app.nozzly.host.members;

import app.nozzly.access.Members;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.http.ShortList;
import app.nozzly.host.security.Invitations;
import app.nozzly.store.ListFields;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /invitations}. Thread-safe. */
final class InvitationsApi {

    private static final ShortList<InvitationJson> INVITATIONS = new ShortList<>(
            new ListFields(
                    Set.of("email", "role", "created_at"), Set.of("role"), List.of(new SortKey("created_at", true))),
            invitation -> Map.of(
                    "email",
                    invitation.email(),
                    "role",
                    invitation.role(),
                    "created_at",
                    invitation.createdAt().toString()));

    private final Members members;
    private final Invitations invitations;

    InvitationsApi(Members members, Invitations invitations) {
        this.members = members;
        this.invitations = invitations;
    }

    List<Route> routes() {
        Routes routes = Routes.api(InvitationsApi.class, "members", Resource.MEMBERS);
        return List.of(
                routes.get("/invitations", "listInvitations")
                        .answersPage(InvitationJson.class, INVITATIONS.fields())
                        .handle(this::list),
                routes.post("/invitations", "createInvitation")
                        .secret()
                        .body(InvitationInput.class)
                        .creates(InvitationJson.class)
                        .handle(this::create),
                routes.delete("/invitations/{id}", "deleteInvitation").handle(this::delete));
    }

    private Reply<Page<InvitationJson>> list(Request<Void> request) {
        List<InvitationJson> items = members.invitations(request.context()).stream()
                .map(invitation -> InvitationJson.of(invitation, Optional.empty()))
                .toList();
        return Reply.of(INVITATIONS.page(items, request.listQuery()));
    }

    private Reply<InvitationJson> create(Request<InvitationInput> request) {
        InvitationInput input = request.body();
        Invitations.Sent sent =
                invitations.invite(request.context(), request.caller().authority(), input.email(), input.role());
        return Reply.created(
                        Routes.API_BASE + "/invitations/" + sent.invitation().id(),
                        InvitationJson.of(sent.invitation(), sent.link()))
                .header("Cache-Control", "no-store");
    }

    private Reply<Void> delete(Request<Void> request) {
        members.withdraw(request.context(), request.caller().authority(), request.path("id"));
        return Reply.nothing();
    }
}
