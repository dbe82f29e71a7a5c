package app.nozzly.costing;

import app.nozzly.problem.Message;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * One line of a breakdown. Immutable.
 *
 * @param reason why the line is there
 * @param name what the caller called the material, component or sub-product; empty text for the other reasons
 * @param quantity in the {@linkplain CostReason#unit() unit} of the reason: grams with waste, pieces, hours (six decimals), kilowatt hours (nine
 *     decimals) or per cent
 * @param rate cost of one unit; empty where the price is missing and for lines in per cent
 * @param amount rounded so that the lines of a part sum to the part; zero where the price is missing
 */
public record CostLine(CostReason reason, String name, BigDecimal quantity, Optional<BigMoney> rate, Money amount) {

    /** The part that this line belongs to. */
    public CostPart kind() {
        return reason.part();
    }

    /** The name where there is one, else the text of the reason in a language. */
    public String label(Locale locale) {
        return name.isEmpty()
                ? Message.of(CostLine.class, "line." + reason.code()).text(locale)
                : name;
    }
}
