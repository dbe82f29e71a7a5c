package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * The people of a workshop and who is asked to join. Immutable. Fields of the invitation: {@code email}, {@code role}.
 *
 * @param rows the members
 * @param pager where in them
 * @param roles roles that the reader may give
 * @param invite the form of an invitation
 * @param invitations those that are not answered, the latest 50
 * @param sent an invitation that has just been made and is to be handed over by the reader; empty for none
 * @param refusals why what was asked for was not done; empty when all is well
 * @param mailed whether invitations are mailed
 */
public record MembersView(
        List<Row> rows,
        Pager pager,
        List<Choice> roles,
        FormState invite,
        List<Open> invitations,
        Optional<Handed> sent,
        List<String> refusals,
        boolean mailed) {

    public MembersView {
        rows = List.copyOf(rows);
        roles = List.copyOf(roles);
        invitations = List.copyOf(invitations);
        refusals = List.copyOf(refusals);
    }

    /**
     * One member.
     *
     * @param name name
     * @param email address
     * @param role the role's name
     * @param form the field {@code role}, when the reader may give this member another
     * @param href path that takes another role; removing is below it
     * @param version that the forms change
     * @param since since when, ready to read
     * @param you whether it is the reader
     * @param reachable whether the reader may change this member
     * @param removing what comes of removing the member
     */
    public record Row(
            String name,
            String email,
            String role,
            FormState form,
            String href,
            String version,
            String since,
            boolean you,
            boolean reachable,
            String removing) {}

    /**
     * An invitation that is not answered.
     *
     * @param email who was asked
     * @param role the role's name
     * @param by who asked
     * @param until until when, ready to read
     * @param withdrawHref path that takes it back
     */
    public record Open(String email, String role, String by, String until, String withdrawHref) {}

    /**
     * An invitation whose link the reader hands over, because nobody delivers mail.
     *
     * @param email who was asked
     * @param link whole address
     */
    public record Handed(String email, String link) {}
}
