package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * One channel: its form and the lines of its fees. Immutable. Fields of the form: {@code name}, {@code kind}, {@code fee_schedule}, {@code currency},
 * {@code tax_percent}, {@code tax_included}, {@code shipping_charged}, {@code shipping_paid}, {@code price_ending} and those of {@code facts}.
 *
 * @param href path that takes the form
 * @param form what stands in it
 * @param kinds choices
 * @param schedules choices
 * @param currencies choices
 * @param version entity tag that the form sends back; empty for a new channel
 * @param feeLines the components of its schedule valid today
 * @param source where the schedule comes from and from when it holds, ready to read; empty without a schedule
 * @param facts what the schedule's conditions ask, with the names of their fields; empty when they ask nothing
 * @param standing whether it is in use; empty for a new channel
 */
public record ChannelView(
        String href,
        FormState form,
        List<Choice> kinds,
        List<Choice> schedules,
        List<Choice> currencies,
        String version,
        List<FeeComponent> feeLines,
        String source,
        List<AskedFact> facts,
        Optional<Standing> standing) {

    /** The view of a channel that asks no facts and that nobody may take out of use from here. */
    public ChannelView(
            String href,
            FormState form,
            List<Choice> kinds,
            List<Choice> schedules,
            List<Choice> currencies,
            String version,
            List<FeeComponent> feeLines,
            String source) {
        this(href, form, kinds, schedules, currencies, version, feeLines, source, List.of(), Optional.empty());
    }

    /**
     * One fact that decides about fees.
     *
     * @param field name of its field: {@code facts.adAttributed}
     * @param label its name
     * @param usual what counts when the field is empty
     */
    public record AskedFact(String field, String label, String usual) {}

    public ChannelView {
        facts = List.copyOf(facts);
        kinds = List.copyOf(kinds);
        schedules = List.copyOf(schedules);
        currencies = List.copyOf(currencies);
        feeLines = List.copyOf(feeLines);
    }

    /**
     * One fee.
     *
     * @param label its name
     * @param code its code
     * @param trigger what it is charged for, as words
     * @param base what a percentage is taken of, as words; empty for a fixed amount
     * @param rate rate or amount, tiers and bands included, ready to read
     * @param bounds minimum and cap, ready to read; empty when there are none
     */
    public record FeeComponent(String label, String code, String trigger, String base, String rate, String bounds) {}
}
