package app.nozzly.costing;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A cost with its parts, lines and gaps. Lines sum to their part and parts to the total, to the minor unit. Immutable and thread-safe.
 *
 * <p>The lines are written out when they are first asked for: whoever prices thousands of products wants their totals only.
 */
public final class CostBreakdown {

    /** Most names that {@link #missing()} gives. */
    public static final int MOST_MISSING = 200;

    private final ExactCost exact;
    private final Money total;
    private final long[] parts;
    private final List<String> missing;
    private final CostDrafts drafts;

    /** Without a lock: lines written twice are equal, and a list of {@code List.of} is whole to every thread that sees it. */
    private List<CostLine> lines;

    /** Takes arrays and drafts that nobody changes any more. */
    CostBreakdown(ExactCost exact, Money total, long[] parts, List<String> missing, CostDrafts drafts) {
        this.exact = exact;
        this.total = total;
        this.parts = parts;
        this.missing = missing;
        this.drafts = drafts;
    }

    public CurrencyUnit currency() {
        return total.getCurrencyUnit();
    }

    /** Whether every line has a price. */
    public boolean complete() {
        return missing.isEmpty();
    }

    /**
     * The names of the lines without a price, each once and the first {@link #MOST_MISSING} of them; those inside a sub-product follow its name and
     * a stroke. Their cost is not in the total.
     */
    public List<String> missing() {
        return missing;
    }

    /** The total, half up to the minor unit. */
    public Money total() {
        return total;
    }

    /** A part, rounded so that the parts sum to the total. */
    public Money part(CostPart part) {
        return Money.ofMinor(currency(), parts[part.ordinal()]);
    }

    /** The unrounded total with 30 decimals, for use in another formula. */
    public BigDecimal unroundedTotal() {
        return exact.total();
    }

    /** An unrounded part with 30 decimals. */
    public BigDecimal unrounded(CostPart part) {
        return exact.part(part);
    }

    /** The lines in the order of their parts; what is zero is left out, except materials, components and sub-products. */
    public List<CostLine> lines() {
        List<CostLine> known = lines;
        if (known == null) {
            known = drafts.rounded(currency(), parts, exact.rounding(currency()));
            lines = known;
        }
        return known;
    }
}
