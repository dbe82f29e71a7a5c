package app.nozzly.host.members;

import app.nozzly.access.ApiKeys;
import app.nozzly.access.Member;
import app.nozzly.access.MemberId;
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
import app.nozzly.store.Page;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /members}. Thread-safe. */
final class MembersApi {

    private final Members members;
    private final ApiKeys keys;
    private final Identity identity;
    private final RememberedWorkshops remembered;

    MembersApi(Members members, ApiKeys keys, Identity identity, RememberedWorkshops remembered) {
        this.members = members;
        this.keys = keys;
        this.identity = identity;
        this.remembered = remembered;
    }

    List<Route> routes() {
        Routes routes = Routes.api(MembersApi.class, "members", Resource.MEMBERS);
        return List.of(
                routes.get("/members", "listMembers")
                        .answersPage(MemberJson.class, MemberRepository.FIELDS)
                        .handle(this::list),
                routes.get("/members/{id}", "getMember")
                        .answers(MemberJson.class)
                        .versioned()
                        .handle(request -> reply(
                                members.get(request.context(), request.path("id")),
                                keys.goodByMaker(request.context()))),
                routes.patch("/members/{id}", "changeMember")
                        .patchOf(MemberInput.class)
                        .answers(MemberJson.class)
                        .versioned()
                        .fails(409)
                        .handle(this::change),
                routes.delete("/members/{id}", "removeMember").fails(409).handle(this::remove));
    }

    private Reply<Page<MemberJson>> list(Request<Void> request) {
        Map<MemberId, Integer> made = keys.goodByMaker(request.context());
        return Reply.of(
                members.list(request.context(), request.listQuery()).map(member -> MemberJson.of(member, made)));
    }

    private Reply<MemberJson> change(Request<MemberInput> request) {
        Member present = members.get(request.context(), request.path("id"));
        request.expect("member", present.name(), present.version());
        Optional<String> role = request.patched(MemberInput.NOTHING).role();
        Map<MemberId, Integer> made = keys.goodByMaker(request.context());
        if (role.isEmpty()) {
            return reply(present, made);
        }
        Optional<Version> version = Optional.of(present.version());
        Reply<MemberJson> reply = request.perform(
                context -> members.changeRole(
                        context, request.caller().authority(), present.id().toString(), version, role.get()),
                member -> reply(member, made));
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

    private static Reply<MemberJson> reply(Member member, Map<MemberId, Integer> made) {
        return Reply.of(MemberJson.of(member, made)).version(member.version());
    }
}
