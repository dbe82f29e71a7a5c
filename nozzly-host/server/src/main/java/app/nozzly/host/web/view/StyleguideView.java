package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Toast;
import app.nozzly.host.web.chart.Sparkline;
import app.nozzly.host.web.chart.SpoolGauge;
import app.nozzly.host.web.chart.Swatch;
import java.util.List;

/**
 * The page that shows every component in all its states, in development mode. Immutable.
 *
 * @param figures figures of all kinds
 * @param swatches colours of all kinds
 * @param gauges gauges from full to empty
 * @param sparkline a falling stock
 * @param cost a whole cost
 * @param channels prices with a loss and without a price
 * @param target the margin slider
 * @param fine a form as it opens
 * @param refused a form with something wrong in it
 * @param choices entries of a select
 * @param toasts notes of all tones
 * @param filament a slot with a spool that is too light
 * @param sourced figures of a print file on each basis, and one that it does not say
 * @param plates plates of a print file
 */
public record StyleguideView(
        List<Named> figures,
        List<Swatch> swatches,
        List<Gauge> gauges,
        Sparkline sparkline,
        CostView cost,
        ChannelsView channels,
        PriceView.Target target,
        FormState fine,
        FormState refused,
        List<Choice> choices,
        List<Toast> toasts,
        PriceView.Filament filament,
        List<Sourced> sourced,
        List<PrintStoryView.Plate> plates) {

    public StyleguideView {
        figures = List.copyOf(figures);
        swatches = List.copyOf(swatches);
        gauges = List.copyOf(gauges);
        choices = List.copyOf(choices);
        toasts = List.copyOf(toasts);
        sourced = List.copyOf(sourced);
        plates = List.copyOf(plates);
    }

    /**
     * A figure with its name.
     *
     * @param label name
     * @param figure the figure
     */
    public record Named(String label, Figure figure) {}

    /**
     * A gauge with its figure.
     *
     * @param gauge the picture
     * @param figure grams left
     * @param note percent left
     */
    public record Gauge(SpoolGauge gauge, Figure figure, String note) {}
}
