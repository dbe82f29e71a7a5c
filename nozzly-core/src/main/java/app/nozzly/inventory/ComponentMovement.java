package app.nozzly.inventory;

/**
 * One entry of a component's ledger, never changed and never deleted. Immutable.
 *
 * @param movement what was posted
 * @param position place among the entries of this component at this location, from 1 without gaps
 * @param balanceAfter quantity at the location after it, never negative
 * @param hash fingerprint of the ledger of this component at this location up to this entry
 */
public record ComponentMovement(NewComponentMovement movement, long position, Quantity balanceAfter, EntryHash hash) {

    /**
     * The entry that follows on a stock.
     *
     * @param stock as it is before
     */
    public static ComponentMovement on(ComponentStock stock, NewComponentMovement movement) {
        long position = stock.length() + 1;
        Quantity balance = stock.quantity().plus(movement.quantityDelta());
        return new ComponentMovement(
                movement, position, balance, stock.hash().next(fields(movement, position, balance)));
    }

    /** What is hashed: everything that is kept. */
    private static EntryFields fields(NewComponentMovement movement, long position, Quantity balance) {
        MovementNote note = movement.note();
        return new EntryFields()
                .with("id", movement.id())
                .with("component", movement.component())
                .with("location", movement.location())
                .with("position", position)
                .with("sequence", movement.sequence())
                .with("type", movement.type())
                .with("quantity_delta", movement.quantityDelta().value())
                .with("balance_after", balance.value())
                .with("total_after", movement.totalAfter().value())
                .with("unit_cost", movement.unitCost().map(cost -> cost.getAmount()))
                .with("unit_cost_currency", movement.unitCost().map(cost -> cost.getCurrencyUnit()))
                .with("average_before", movement.averageBefore().map(cost -> cost.getAmount()))
                .with("average_after", movement.averageAfter().map(cost -> cost.getAmount()))
                .with("reason", note.reason())
                .with("reference_kind", note.reference().map(Reference::kind))
                .with("reference_id", note.reference().map(Reference::id))
                .with("lot_number", note.lotNumber())
                .with("supplier", note.supplier())
                .with("reverses", movement.reverses())
                .with("occurred_at", movement.occurredAt())
                .with("recorded_at", movement.recordedAt())
                .with("actor_kind", movement.actor().kind())
                .with("actor_id", movement.actor().id())
                .with("actor_name", movement.actor().name());
    }
}
