package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * One component, where it is and its ledger. Immutable.
 *
 * @param quantity how many in the whole workshop; toned when below the minimum
 * @param below whether there are fewer than the minimum
 * @param averageCost of one; empty when not known or not for the reader
 * @param value of all; empty when not known or not for the reader
 * @param places where they are
 * @param facts what else is known
 * @param locations choices of {@code location_id}
 * @param unit in which they are counted
 * @param currency of {@code unit_cost}
 * @param forms what stands in its forms
 * @param ledger the entries, newest first; the place stands where a spool's has its reference
 * @param pager where in the ledger
 * @param path of its page; its forms go below it
 * @param version that its forms change
 * @param active whether it is in use
 */
public record ComponentView(
        Figure quantity,
        boolean below,
        Optional<Figure> averageCost,
        Optional<Figure> value,
        List<Place> places,
        List<Fact> facts,
        List<Choice> locations,
        String unit,
        String currency,
        Forms forms,
        List<SpoolView.Movement> ledger,
        Pager pager,
        String path,
        String version,
        boolean active) {

    public ComponentView {
        places = List.copyOf(places);
        facts = List.copyOf(facts);
        locations = List.copyOf(locations);
        ledger = List.copyOf(ledger);
    }

    /**
     * How many are at a place.
     *
     * @param location name and page
     * @param quantity how many
     */
    public record Place(Link location, Figure quantity) {}

    /**
     * What stands in the forms of a component.
     *
     * @param receive {@code location_id}, {@code quantity}, {@code unit_cost}, {@code lot_number}
     * @param use {@code location_id}, {@code quantity}, {@code reason}
     * @param count {@code location_id}, {@code quantity}
     * @param transfer {@code from_location_id}, {@code to_location_id}, {@code quantity}
     */
    public record Forms(FormState receive, FormState use, FormState count, FormState transfer) {}
}
