package app.nozzly.host.members;

import app.nozzly.access.Member;
import app.nozzly.access.MemberRepository;
import app.nozzly.access.Members;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.security.Identity;
import app.nozzly.identity.AccountId;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/** {@code /members}. Thread-safe. */
final class MembersApi {

    private final Members members;
    private final Identity identity;
    private final RememberedWorkshops remembered;

    MembersApi(Members members, Identity identity, RememberedWorkshops remembered) {
        this.members = members;
        this.identity = identity;
        this.remembered = remembered;
    }

    List<Route> routes() {
        Routes routes = Routes.api(MembersApi.class, "members", Resource.MEMBERS);
        return List.of(
                routes.get("/members", "listMembers")
                        .answersPage(MemberJson.class, MemberRepository.FIELDS)
                        .handle(request -> Reply.of(members.list(request.context(), request.listQuery())
                                .map(MemberJson::of))),
                routes.get("/members/{id}", "getMember")
                        .answers(MemberJson.class)
                        .versioned()
                        .handle(request -> reply(members.get(request.context(), request.path("id")))),
                routes.patch("/members/{id}", "changeMember")
                        .patchOf(MemberInput.class)
                        .answers(MemberJson.class)
                        .versioned()
                        .fails(409)
                        .handle(this::change),
                routes.delete("/members/{id}", "removeMember").fails(409).handle(this::remove));
    }

    private Reply<MemberJson> change(Request<MemberInput> request) {
        Member present = members.get(request.context(), request.path("id"));
        request.expect("member", present.name(), present.version());
        Optional<String> role = request.patched(MemberInput.NOTHING).role();
        if (role.isEmpty()) {
            return reply(present);
        }
        Optional<Version> version = Optional.of(present.version());
        Reply<MemberJson> reply = request.perform(
                context -> members.changeRole(
                        context, request.caller().authority(), present.id().toString(), version, role.get()),
                MembersApi::reply);
        identity.rights().happened();
        return reply;
    }

    private Reply<Void> remove(Request<Void> request) {
        Member present = members.get(request.context(), request.path("id"));
        request.expect("member", present.name(), present.version());
        members.remove(
                request.context(),
                request.caller().authority(),
                present.id().toString(),
                Optional.of(present.version()));
        AccountId account = new AccountId(present.id().value());
        identity.workplaces().remove(account, request.context().tenant());
        remembered.forget(account);
        identity.rights().happened();
        return Reply.nothing();
    }

    private static Reply<MemberJson> reply(Member member) {
        return Reply.of(MemberJson.of(member)).version(member.version());
    }
}
