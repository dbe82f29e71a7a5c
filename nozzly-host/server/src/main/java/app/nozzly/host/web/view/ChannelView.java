package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * One channel: its form and the lines of its fees. Immutable. Fields of the form: {@code name}, {@code kind}, {@code fee_schedule}, {@code currency},
 * {@code tax_percent}, {@code tax_included}, {@code shipping_charged}, {@code shipping_paid}, {@code price_ending}.
 *
 * @param href path that takes the form
 * @param form what stands in it
 * @param kinds choices
 * @param schedules choices
 * @param currencies choices
 * @param version entity tag that the form sends back; empty for a new channel
 * @param feeLines the components of its schedule valid today
 * @param source where the schedule comes from and from when it holds, ready to read; empty without a schedule
 */
public record ChannelView(
        String href,
        FormState form,
        List<Choice> kinds,
        List<Choice> schedules,
        List<Choice> currencies,
        String version,
        List<FeeComponent> feeLines,
        String source) {

    public ChannelView {
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
