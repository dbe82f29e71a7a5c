package app.nozzly.inventory;

import app.nozzly.quantity.Rounding;
import app.nozzly.store.Labelled;
import app.nozzly.store.Version;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * A counted part: magnet, insert, box. Its quantity and average cost are what its ledger says and change only through {@link ComponentMovement}s. Immutable.
 *
 * @param id identity
 * @param number number for people, counted per workshop from 1
 * @param details what a person wrote down
 * @param quantity in the whole workshop: the sum of all movements
 * @param averageCost moving average of one, eight decimals; empty until one came at a known cost
 * @param entries how many entries its ledger has
 * @param active false when it was taken out of use
 * @param version for updates; every movement counts as one
 */
public record Component(
        ComponentId id,
        long number,
        ComponentDetails details,
        Quantity quantity,
        Optional<BigMoney> averageCost,
        long entries,
        boolean active,
        Version version)
        implements Labelled {

    /** A component of which there is nothing yet. */
    public static Component unstocked(ComponentId id, long number, ComponentDetails details) {
        return new Component(id, number, details, Quantity.ZERO, Optional.empty(), 0, true, Version.INITIAL);
    }

    /** The code on its label: {@code CMP-001} for number 1. */
    public String code() {
        return codeOf(number);
    }

    /** The label code of a component number. */
    public static String codeOf(long number) {
        return number < 1000 ? "CMP-" + String.valueOf(1000 + number).substring(1) : "CMP-" + number;
    }

    /** Its name. */
    @Override
    public String label() {
        return details.name();
    }

    /** What all of it is worth: quantity × average cost, at the minor unit; empty when no cost is known. */
    public Optional<Money> value() {
        return averageCost.map(cost ->
                Rounding.toMinorUnit(cost.getCurrencyUnit(), cost.getAmount().multiply(quantity.value())));
    }

    /** Whether there is less than the minimum level. */
    public boolean isBelowMinimum() {
        return details.minimum().stream().anyMatch(level -> quantity.compareTo(level) < 0);
    }

    public Component with(ComponentDetails newDetails, boolean nowActive) {
        return new Component(id, number, newDetails, quantity, averageCost, entries, nowActive, version);
    }

    public Component withVersion(Version newVersion) {
        return new Component(id, number, details, quantity, averageCost, entries, active, newVersion);
    }

    /** As it is after an entry of its ledger. */
    public Component after(NewComponentMovement movement) {
        return new Component(
                id,
                number,
                details,
                movement.totalAfter(),
                movement.averageAfter(),
                movement.sequence(),
                active,
                version.next());
    }
}
