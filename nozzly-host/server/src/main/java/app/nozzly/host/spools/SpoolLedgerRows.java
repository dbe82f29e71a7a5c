package app.nozzly.host.spools;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.view.SpoolView;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.StockMovement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Draws entries of a spool's ledger. For one visit.
 *
 * @param visit whose
 * @param path of the spool's page
 * @param reversed those that were taken back
 */
record SpoolLedgerRows(Visit visit, String path, Set<MovementId> reversed) {

    /** Who may take entries back. */
    static final String UNDOING = "stock.delete";

    List<SpoolView.Movement> of(List<StockMovement> entries) {
        return entries.stream().map(this::row).toList();
    }

    static String word(MovementType type, Visit visit) {
        return visit.texts().say("movement." + type.name().toLowerCase(Locale.ROOT));
    }

    /** Path that takes an entry back. */
    static String undo(String path, MovementId entry) {
        return path + "/undo/" + entry;
    }

    private SpoolView.Movement row(StockMovement entry) {
        NewMovement movement = entry.movement();
        boolean takenBack = reversed.contains(movement.id());
        return new SpoolView.Movement(
                visit.figures().dateTime(movement.occurredAt()),
                word(movement.type(), visit),
                movement.reason().orElse(""),
                movement.reference()
                        .map(reference -> reference.kind() + " " + reference.id())
                        .orElse(""),
                visit.figures().gramsDelta(movement.weightDelta()),
                visit.figures().grams(entry.balanceAfter()),
                movement.actor().name(),
                takenBack,
                takenBack || isNoDeed(movement) || !visit.may(UNDOING)
                        ? Optional.empty()
                        : Optional.of(undo(path, movement.id())));
    }

    /** What was found goes back with its use, and how a spool came is not undone by a click: it is taken out of use. */
    private static boolean isNoDeed(NewMovement movement) {
        return movement.type() == MovementType.FOUND || movement.type() == MovementType.PURCHASE;
    }
}
