package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
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
 * @param material brand, line, material and finish, ready to read
 * @param gauge how full it is
 * @param remaining free grams
 * @param promised promised grams
 * @param physical what a scale sees less the reel
 * @param facts filament, lot, location, cost, dates …
 * @param history free grams over time; empty before there is any to show
 * @param claims what is promised of it, newest first
 * @param places names of the places in use
 * @param forms what stands in its forms
 * @param useKinds choices of {@code type}
 * @param ledger the movements, newest first
 * @param pager where in the ledger
 * @param links where its forms go
 * @param photo its picture, and where one is sent
 * @param version that its forms change
 * @param active whether it is in use
 */
public record SpoolView(
        Swatch swatch,
        String material,
        SpoolGauge gauge,
        Figure remaining,
        Figure promised,
        Figure physical,
        List<Fact> facts,
        Optional<Sparkline> history,
        List<Claim> claims,
        List<String> places,
        Forms forms,
        List<Choice> useKinds,
        List<Movement> ledger,
        Pager pager,
        Links links,
        Photo photo,
        String version,
        boolean active) {

    public SpoolView {
        facts = List.copyOf(facts);
        claims = List.copyOf(claims);
        places = List.copyOf(places);
        useKinds = List.copyOf(useKinds);
        ledger = List.copyOf(ledger);
    }

    /**
     * Where things are done with the spool.
     *
     * @param edit path of its form
     * @param another path of the form for a new spool like it
     * @param use path that takes a use
     * @param weigh path that takes a weighing
     * @param adjust path that takes an adjustment
     * @param reserve path that takes a promise
     * @param transfer path that takes another place
     * @param split path that takes what is wound onto another reel
     * @param dried path that notes that it was dried today
     * @param usualReel path that lets its filament come on the same type of reel; empty when nothing would change
     * @param state path that takes it out of use, or back into use when it is not
     */
    public record Links(
            String edit,
            String another,
            String use,
            String weigh,
            String adjust,
            String reserve,
            String transfer,
            String split,
            String dried,
            Optional<String> usualReel,
            String state) {}

    /**
     * The picture of the spool.
     *
     * @param src where it is; empty when there is none
     * @param upload path that takes one in {@code file}
     * @param remove path that takes it away
     * @param form what was refused in {@code file}
     */
    public record Photo(Optional<String> src, String upload, String remove, FormState form) {}

    /**
     * Grams that are promised.
     *
     * @param reference what for
     * @param reason in a person's words; may be empty
     * @param when moment at the workshop
     * @param open grams that are still promised
     * @param release path that gives them back; empty when the reader may not
     */
    public record Claim(String reference, String reason, String when, Figure open, Optional<String> release) {}

    /**
     * What stands in the forms of a spool.
     *
     * @param use {@code type}, {@code weight_g}, {@code reason}
     * @param weigh {@code gross_weight_g}, {@code empty_spool_weight_g}
     * @param adjust {@code weight_delta_g}, {@code reason}
     * @param reserve {@code weight_g}, {@code for}
     * @param transfer {@code storage_location}
     * @param split {@code weight_g}, {@code storage_location}, {@code empty_spool_weight_g}
     */
    public record Forms(
            FormState use, FormState weigh, FormState adjust, FormState reserve, FormState transfer, FormState split) {

        public Forms withUse(FormState typed) {
            return new Forms(typed, weigh, adjust, reserve, transfer, split);
        }

        public Forms withWeigh(FormState typed) {
            return new Forms(use, typed, adjust, reserve, transfer, split);
        }

        public Forms withAdjust(FormState typed) {
            return new Forms(use, weigh, typed, reserve, transfer, split);
        }

        public Forms withReserve(FormState typed) {
            return new Forms(use, weigh, adjust, typed, transfer, split);
        }

        public Forms withTransfer(FormState typed) {
            return new Forms(use, weigh, adjust, reserve, typed, split);
        }

        public Forms withSplit(FormState typed) {
            return new Forms(use, weigh, adjust, reserve, transfer, typed);
        }
    }

    /**
     * One movement.
     *
     * @param when moment at the workshop
     * @param type what kind, as a word
     * @param reason why; may be empty
     * @param reference what caused it; may be empty
     * @param delta signed grams
     * @param balance free grams after it
     * @param actor who
     * @param takenBack whether a later one has taken it back
     * @param undo path that takes it back; empty when nothing is left to take back
     */
    public record Movement(
            String when,
            String type,
            String reason,
            String reference,
            Figure delta,
            Figure balance,
            String actor,
            boolean takenBack,
            Optional<String> undo) {}
}
