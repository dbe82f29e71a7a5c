package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.chart.Sparkline;
import app.nozzly.host.web.chart.SpoolGauge;
import app.nozzly.host.web.chart.Swatch;
import java.util.List;
import java.util.Optional;

/**
 * One spool and its ledger. Immutable.
 *
 * @param swatch colour
 * @param gauge how full it is
 * @param remaining free grams
 * @param promised promised grams
 * @param physical what a scale sees less the reel
 * @param facts filament, lot, location, cost, dates …
 * @param history free grams over time; empty before there are two figures
 * @param weigh form for a weighing: {@code gross_weight_g}
 * @param weighHref path that takes it
 * @param use form for a use: {@code weight_g}, {@code reason}
 * @param useHref path that takes it
 * @param ledger the movements, newest first
 * @param pager where in the ledger
 * @param editHref path of its form
 */
public record SpoolView(
        Swatch swatch,
        SpoolGauge gauge,
        Figure remaining,
        Figure promised,
        Figure physical,
        List<Fact> facts,
        Optional<Sparkline> history,
        FormState weigh,
        String weighHref,
        FormState use,
        String useHref,
        List<Movement> ledger,
        Pager pager,
        String editHref) {

    public SpoolView {
        facts = List.copyOf(facts);
        ledger = List.copyOf(ledger);
    }

    /**
     * One movement.
     *
     * @param when moment at the workshop
     * @param type what kind, as a word
     * @param reason why; may be empty
     * @param reference what caused it; empty when nothing did
     * @param delta signed grams
     * @param balance free grams after it
     * @param actor who
     * @param reverseHref path that a POST takes it back with; empty when it is taken back already or cannot be
     */
    public record Movement(
            String when,
            String type,
            String reason,
            Optional<Link> reference,
            Figure delta,
            Figure balance,
            String actor,
            Optional<String> reverseHref) {}
}
