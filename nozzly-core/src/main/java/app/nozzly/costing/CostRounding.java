package app.nozzly.costing;

import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Rounds exact numerators: the total half up, parts and lines by largest remainder. */
final class CostRounding {

    private final BigDecimal divisor;
    private final int scale;

    private CostRounding(BigDecimal divisor, int scale) {
        this.divisor = divisor;
        this.scale = scale;
    }

    static CostBreakdown breakdown(
            CurrencyUnit currency,
            BigDecimal divisor,
            BigDecimal[] parts,
            List<CostDraft> drafts,
            List<String> missing) {
        CostRounding rounding = new CostRounding(divisor, currency.getDecimalPlaces());
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal part : parts) {
            sum = sum.add(part);
        }
        long total = rounding.halfUp(sum);
        long[] rounded = rounding.spread(total, parts);
        List<CostLine> lines = rounding.lines(currency, rounded, drafts);
        return new CostBreakdown(
                new ExactCost(divisor, parts, sum), Money.ofMinor(currency, total), rounded, missing, lines);
    }

    private List<CostLine> lines(CurrencyUnit currency, long[] parts, List<CostDraft> drafts) {
        List<CostLine> lines = new ArrayList<>(drafts.size());
        int start = 0;
        while (start < drafts.size()) {
            CostPart part = drafts.get(start).reason().part();
            int end = start + 1;
            while (end < drafts.size() && drafts.get(end).reason().part() == part) {
                end++;
            }
            long[] amounts = spread(parts[part.ordinal()], numerators(drafts, start, end));
            for (int index = start; index < end; index++) {
                CostDraft draft = drafts.get(index);
                Money amount = Money.ofMinor(currency, amounts[index - start]);
                lines.add(new CostLine(draft.reason(), draft.name(), draft.quantity(), draft.rate(), amount));
            }
            start = end;
        }
        return lines;
    }

    private static BigDecimal[] numerators(List<CostDraft> drafts, int start, int end) {
        BigDecimal[] numerators = new BigDecimal[end - start];
        for (int index = start; index < end; index++) {
            numerators[index - start] = drafts.get(index).numerator();
        }
        return numerators;
    }

    /** Only sub-products bring more decimals than the working scale settles: their thirds are seen as the ties they are. */
    private long halfUp(BigDecimal numerator) {
        BigDecimal rounded = numerator.scale() < Rounding.WORKING_SCALE
                ? numerator.divide(divisor, scale, RoundingMode.HALF_UP)
                : Rounding.halfUp(Rounding.quotient(numerator, divisor), scale);
        return minor(rounded);
    }

    /** Not negative parts by largest remainder, ties to the earlier. */
    private long[] spread(long total, BigDecimal[] numerators) {
        long[] amounts = new long[numerators.length];
        if (amounts.length == 1) {
            amounts[0] = total;
            return amounts;
        }
        long left = total;
        for (int index = 0; index < amounts.length; index++) {
            if (numerators[index].signum() != 0) {
                amounts[index] = minor(numerators[index].divide(divisor, scale, RoundingMode.FLOOR));
                left -= amounts[index];
            }
        }
        if (left > 0) {
            giveToLargest(left, numerators, amounts);
        }
        return amounts;
    }

    private void giveToLargest(long left, BigDecimal[] numerators, long[] amounts) {
        BigDecimal[] remainders = new BigDecimal[amounts.length];
        for (int index = 0; index < amounts.length; index++) {
            remainders[index] = numerators[index].subtract(
                    BigDecimal.valueOf(amounts[index], scale).multiply(divisor));
        }
        for (long step = 0; step < left; step++) {
            int largest = largest(remainders);
            amounts[largest]++;
            remainders[largest] = BigDecimal.ONE.negate();
        }
    }

    private static int largest(BigDecimal[] remainders) {
        int largest = 0;
        for (int index = 1; index < remainders.length; index++) {
            if (remainders[index].compareTo(remainders[largest]) > 0) {
                largest = index;
            }
        }
        return largest;
    }

    private long minor(BigDecimal rounded) {
        return rounded.scaleByPowerOfTen(scale).longValueExact();
    }
}
