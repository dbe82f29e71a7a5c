package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FigureSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The amounts of one slot as found. Zero may stand for "nothing used" or for "not known".
 *
 * @param index 0-based slot
 * @param lengthMm millimetres
 * @param volumeCm3 cubic centimetres
 * @param grams mass
 * @param cost without currency
 * @param source where they come from
 */
record SlotAmounts(
        int index,
        Optional<BigDecimal> lengthMm,
        Optional<BigDecimal> volumeCm3,
        Optional<BigDecimal> grams,
        Optional<BigDecimal> cost,
        FigureSource source) {

    private static final int CUBIC_DECIMALS = 3;

    SlotAmounts {
        lengthMm = lengthMm.filter(value -> value.signum() > 0);
        volumeCm3 = volumeCm3.filter(value -> value.signum() > 0);
        grams = grams.filter(value -> value.signum() > 0);
        cost = cost.filter(value -> value.signum() > 0);
    }

    static SlotAmounts ofLength(int index, Optional<BigDecimal> lengthMm, FigureSource source) {
        return new SlotAmounts(index, lengthMm, Optional.empty(), Optional.empty(), Optional.empty(), source);
    }

    static SlotAmounts ofCubicMm(int index, Optional<BigDecimal> cubicMm, FigureSource source) {
        Optional<BigDecimal> cm3 = cubicMm.map(value -> value.movePointLeft(CUBIC_DECIMALS));
        return new SlotAmounts(index, Optional.empty(), cm3, Optional.empty(), Optional.empty(), source);
    }

    /** The slots that contribute to the print, by the text; where it is silent, by the container around it. */
    static List<SlotAmounts> used(List<SlotAmounts> stated, ContainerFacts container) {
        List<SlotAmounts> used = stated.stream().filter(SlotAmounts::isUsed).toList();
        return used.isEmpty() ? container.amounts() : used;
    }

    SlotAmounts withVolume(Optional<BigDecimal> cm3) {
        return new SlotAmounts(index, lengthMm, cm3, grams, cost, source);
    }

    SlotAmounts withGrams(Optional<BigDecimal> weight) {
        return new SlotAmounts(index, lengthMm, volumeCm3, weight, cost, source);
    }

    SlotAmounts withCost(Optional<BigDecimal> price) {
        return new SlotAmounts(index, lengthMm, volumeCm3, grams, price, source);
    }

    /** Whether the slot contributes to the print. */
    boolean isUsed() {
        return lengthMm.isPresent() || volumeCm3.isPresent() || grams.isPresent();
    }
}
