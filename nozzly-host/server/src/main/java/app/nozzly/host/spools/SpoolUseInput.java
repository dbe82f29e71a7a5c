package app.nozzly.host.spools;

import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolUse;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Filament drawn from a spool, by weight or by length. Immutable. */
record SpoolUseInput(
        Optional<Grams> weightG,
        Optional<BigDecimal> lengthMm,
        Optional<Kind> type,
        Optional<String> reason,
        Optional<ReferenceJson> reference,
        Optional<Instant> occurredAt) {

    private static final BigDecimal LONGEST_MILLIMETRES = BigDecimal.valueOf(1_000_000_000);

    /** What became of the filament. */
    enum Kind {
        USAGE(MovementType.USAGE),
        WASTE(MovementType.WASTE);

        private final MovementType movement;

        Kind(MovementType movement) {
            this.movement = movement;
        }
    }

    /** Of a stated weight. */
    SpoolUse byWeight() {
        requirePossible();
        return of(weightG.orElseThrow());
    }

    /** Of a stated weight, or a stated length of what is on the spool. */
    SpoolUse of(Spool spool) {
        requirePossible();
        return of(weightG.orElseGet(() -> lengthMm.map(spool::massOf)
                .filter(Grams::isPositive)
                .orElseThrow(() -> NozzlyException.invalid(
                        SpoolUseInput.class,
                        "length_mm",
                        "length.positive",
                        lengthMm.map(BigDecimal::toPlainString).orElse("")))));
    }

    private SpoolUse of(Grams weight) {
        return new SpoolUse(
                weight,
                type.orElse(Kind.USAGE).movement,
                LedgerReason.of(reason),
                reference.map(ReferenceJson::toReference),
                occurredAt);
    }

    private void requirePossible() {
        new Validation(SpoolUseInput.class)
                .require(weightG.isPresent() || lengthMm.isPresent(), "weight_g", "use.nothing")
                .require(weightG.isEmpty() || lengthMm.isEmpty(), "length_mm", "use.both")
                .require(
                        weightG.stream().allMatch(weight -> weight.compareTo(Spool.HEAVIEST) <= 0),
                        "weight_g",
                        "use.great",
                        Spool.HEAVIEST)
                .require(
                        lengthMm.stream().allMatch(length -> length.compareTo(LONGEST_MILLIMETRES) <= 0),
                        "length_mm",
                        "use.long",
                        LONGEST_MILLIMETRES)
                .done();
    }
}
