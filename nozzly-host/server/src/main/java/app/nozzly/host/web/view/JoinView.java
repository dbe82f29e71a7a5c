package app.nozzly.host.web.view;

import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * What an invitation offers, and how to answer it. Immutable. Fields for who has no account: {@code name}, {@code password}.
 *
 * @param facts workshop, role, who asked, until when
 * @param email who was asked
 * @param signedIn name and address of who is signed in; empty for nobody
 * @param hasAccount whether the address has an account
 * @param form what stands in the form; never a password
 */
public record JoinView(List<Fact> facts, String email, Optional<String> signedIn, boolean hasAccount, FormState form) {

    public JoinView {
        facts = List.copyOf(facts);
    }
}
