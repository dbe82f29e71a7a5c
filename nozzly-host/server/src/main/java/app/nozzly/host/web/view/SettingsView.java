package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * The settings of the workshop. Immutable. Fields: {@code name}, {@code code}, {@code currency}, {@code time_zone}, {@code labor_rate},
 * {@code tariff_per_kwh}, {@code power_w}, {@code depreciation_per_hour}, {@code maintenance_per_hour}, {@code failure_percent},
 * {@code overhead_percent}, {@code overhead_per_unit}, {@code overhead_per_print_hour}, {@code cost_basis}, {@code strict_writes}.
 *
 * @param href path that takes the form
 * @param form what stands in it
 * @param currencies choices
 * @param timeZones choices
 * @param costBases choices
 * @param version entity tag that the form sends back
 * @param logoHref path that takes another logo; removing is below it
 * @param logo what is wrong with the logo that was sent
 */
public record SettingsView(
        String href,
        FormState form,
        List<Choice> currencies,
        List<Choice> timeZones,
        List<Choice> costBases,
        String version,
        String logoHref,
        FormState logo) {

    public SettingsView {
        currencies = List.copyOf(currencies);
        timeZones = List.copyOf(timeZones);
        costBases = List.copyOf(costBases);
    }
}
