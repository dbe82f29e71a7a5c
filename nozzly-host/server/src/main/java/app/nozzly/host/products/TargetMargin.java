package app.nozzly.host.products;

import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.FormState;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import java.util.Map;
import java.util.Optional;

/**
 * The margin that a slider asks for. Immutable.
 *
 * @param asked the margin; empty when none was asked for, or it could not be read
 * @param typed as it stands in the field
 * @param refusal why it could not be read; empty when it could
 */
public record TargetMargin(Optional<Percentage> asked, String typed, Optional<NozzlyException> refusal) {

    /** Name of the field. */
    public static final String FIELD = "margin_percent";

    /** The margin that counts where none is asked for. */
    public static final Percentage USUAL = Percentage.ofPercent("40");

    /** Reads what was typed. */
    public static TargetMargin read(Visit visit, Optional<String> typed) {
        String text = typed.map(String::strip).orElse("");
        try {
            FormReader reader = new FormReader(Map.of(FIELD, text), visit.numbers(), visit.currency());
            Optional<Percentage> margin = reader.percent(FIELD);
            reader.done();
            margin.ifPresent(PriceTarget.Margin::new);
            String shown = text.isEmpty() ? visit.numbers().write(USUAL.percent()) : text;
            return new TargetMargin(margin, shown, Optional.empty());
        } catch (NozzlyException refusal) {
            return new TargetMargin(Optional.empty(), text, Optional.of(refusal));
        }
    }

    /** The margin, or the usual one. */
    public PriceTarget orUsual() {
        return new PriceTarget.Margin(asked.orElse(USUAL));
    }

    /** Why it could not be read, ready to be shown; empty when it could. */
    public String error(Visit visit) {
        return refusal.map(
                        why -> FormState.refused(Map.of(), why, visit.locale()).error(FIELD))
                .orElse("");
    }

    /** What is aimed at, ready to read. */
    public String label(Visit visit) {
        return visit.texts()
                .say(
                        "channels.target_margin",
                        visit.figures().percent(asked.orElse(USUAL)).text());
    }
}
