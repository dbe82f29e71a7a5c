package app.nozzly.costing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The lines of a breakdown before rounding, in the order of their parts. Columns rather than rows: a part's numerators are then a range. */
final class CostDrafts {

    private final CostReason[] reasons;
    private final String[] names;
    private final BigDecimal[] quantities;
    private final List<Optional<BigMoney>> rates;
    private final Exact[] numerators;
    private int size;

    CostDrafts(int capacity) {
        reasons = new CostReason[capacity];
        names = new String[capacity];
        quantities = new BigDecimal[capacity];
        rates = new ArrayList<>(capacity);
        numerators = new Exact[capacity];
    }

    void add(CostReason reason, String name, BigDecimal quantity, Optional<BigMoney> rate, Exact numerator) {
        reasons[size] = reason;
        names[size] = name;
        quantities[size] = quantity;
        rates.add(rate);
        numerators[size] = numerator;
        size++;
    }

    int size() {
        return size;
    }

    /** The sum of the numerators of the lines from this one on. */
    Exact sumFrom(int line) {
        return Exact.sum(numerators, line, size);
    }

    /** The lines with their amounts: each part's rounded amount is spread over the part's lines. */
    List<CostLine> rounded(CurrencyUnit currency, long[] parts, LargestRemainder rounding) {
        CostLine[] lines = new CostLine[size];
        int start = 0;
        while (start < size) {
            CostPart part = reasons[start].part();
            int end = start + 1;
            while (end < size && reasons[end].part() == part) {
                end++;
            }
            long[] amounts = rounding.spread(parts[part.ordinal()], numerators, start, end);
            for (int line = start; line < end; line++) {
                Money amount = Money.ofMinor(currency, amounts[line - start]);
                lines[line] = new CostLine(reasons[line], names[line], quantities[line], rates.get(line), amount);
            }
            start = end;
        }
        return List.of(lines);
    }
}
