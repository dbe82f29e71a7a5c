package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * The form of a person who opens a workshop, or is its first owner. Immutable. Fields: {@code workshop_name}, {@code currency}, {@code time_zone},
 * {@code name}, {@code email}, {@code password}.
 *
 * @param href path that takes the form
 * @param lead what this is, ready to read
 * @param action what the button says
 * @param form what stands in it; never a password
 * @param currencies choices
 * @param timeZones choices
 * @param mayGuess whether the browser's own time zone is chosen when the page opens
 * @param signIn whether there is a way to the page to sign in
 */
public record RegistrationView(
        String href,
        String lead,
        String action,
        FormState form,
        List<Choice> currencies,
        List<Choice> timeZones,
        boolean mayGuess,
        boolean signIn) {

    public RegistrationView {
        currencies = List.copyOf(currencies);
        timeZones = List.copyOf(timeZones);
    }
}
