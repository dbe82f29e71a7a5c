package app.nozzly.host.web.view;

import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Map;

/**
 * A person's own account. Immutable. No password stands in any of its forms.
 *
 * @param forms what stands in each form by its name: {@code name}, {@code email}, {@code password}, {@code factor}, {@code codes}
 * @param email present address
 * @param hasPassword whether the person signs in with a password
 * @param mailed whether a new address is asked by mail
 * @param factor the second factor
 * @param sessions where the person is signed in, this one first
 * @param identities who the person is elsewhere
 * @param workshops where the person belongs
 */
public record ProfileView(
        Map<String, FormState> forms,
        String email,
        boolean hasPassword,
        boolean mailed,
        Factor factor,
        List<Session> sessions,
        List<Identity> identities,
        List<Membership> workshops) {

    public ProfileView {
        forms = Map.copyOf(forms);
        sessions = List.copyOf(sessions);
        identities = List.copyOf(identities);
        workshops = List.copyOf(workshops);
    }

    public FormState form(String name) {
        return forms.getOrDefault(name, FormState.empty());
    }

    /**
     * The second factor.
     *
     * @param on whether it is asked for
     * @param codesLeft how many recovery codes are left
     */
    public record Factor(boolean on, int codesLeft) {}

    /**
     * A session.
     *
     * @param device browser or program, ready to read
     * @param from network address when it began; empty when unknown
     * @param seen when it was last used, ready to read
     * @param began when it began, ready to read
     * @param here whether it is this one
     * @param endHref path that ends it
     */
    public record Session(String device, String from, String seen, String began, boolean here, String endHref) {}

    /**
     * Who the person is elsewhere.
     *
     * @param provider the provider's address
     * @param subject how it names the person
     * @param since since when, ready to read
     */
    public record Identity(String provider, String subject, String since) {}

    /**
     * A workshop of the person.
     *
     * @param name its name
     * @param role the person's role, ready to read
     * @param here whether the person is there now
     * @param leaveHref path that takes the person out of it
     */
    public record Membership(String name, String role, boolean here, String leaveHref) {}
}
