package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import java.util.List;
import java.util.Optional;

/** The scale is right: what is measured is posted as its difference from what was thought to be there. Thread-safe. */
final class Measuring {

    private final Posting posting;

    Measuring(Posting posting) {
        this.posting = posting;
    }

    /** Grams of filament on the scale: gross less the reel. */
    static Grams net(Spool spool, SpoolWeighing weighing) {
        Grams tare = weighing.tare()
                .or(spool::emptyReelWeight)
                .orElseThrow(() -> NozzlyException.invalid(
                        SpoolWeighing.class, "empty_spool_weight_g", "weighing.tare", spool.code()));
        Grams net = weighing.gross().minus(tare);
        if (net.isNegative()) {
            throw NozzlyException.invalid(
                    SpoolWeighing.class, "gross_weight_g", "weighing.below_tare", weighing.gross(), tare);
        }
        return net;
    }

    /** Posts measured less physical, so that physical is what was measured; what is claimed gives way when less than that is there. */
    StockChange count(StoreSession session, OperationContext context, Spool spool, SpoolCount count, String field) {
        requireHeld(spool, count.weight(), field);
        return count(session, context, spool, count, Optional.empty());
    }

    /** The same for something; what fits on the reel was looked at before. */
    StockChange count(
            StoreSession session,
            OperationContext context,
            Spool spool,
            SpoolCount count,
            Optional<Reference> reference) {
        NewMovement plain =
                posting.draft(context, spool, MovementType.COUNT, count.weight().minus(spool.physical()));
        NewMovement movement = plain.because(count.reason()).madeFor(reference).at(count.occurredAt());
        return movement.weightDelta().isZero()
                ? new StockChange(spool, Optional.empty())
                : new Drawing(session, context, posting).take(spool, movement);
    }

    /** Corrects what the ledger says. */
    StockChange adjust(StoreSession session, OperationContext context, Spool spool, SpoolAdjustment adjustment) {
        requireHeld(spool, spool.physical().plus(adjustment.delta()), "weight_delta_g");
        NewMovement plain = posting.draft(context, spool, MovementType.ADJUSTMENT, adjustment.delta());
        return Posting.post(
                session, spool, plain.because(Optional.of(adjustment.reason())).madeFor(adjustment.reference()));
    }

    /** What is measured must fit on the reel. */
    static void requireHeld(Spool spool, Grams physical, String field) {
        Grams most = spool.mostThatFits();
        if (physical.compareTo(most) > 0) {
            throw NozzlyException.invalid(List.of(new FieldError(
                    field,
                    "spool_overfull",
                    Message.of(Spool.class, "spool.overfull", physical, spool.code(), spool.initialWeight(), most))));
        }
    }
}
