package app.nozzly.inventory;

import app.nozzly.context.Actor;
import app.nozzly.problem.Validation;
import app.nozzly.store.Version;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One round of counting and weighing: what was found is right, and all of it was posted at once. Immutable.
 *
 * @param id identity
 * @param number number for people, counted per workshop from 1
 * @param place name of the place where it was, as it was called then; empty for the whole workshop
 * @param note why, at most 1,000 characters
 * @param tally what came of it
 * @param takenAt when it was posted
 * @param actor who posted it
 * @param undoneAt when it was taken back; empty while it counts
 * @param version for updates
 */
public record StockTake(
        StockTakeId id,
        long number,
        Optional<String> place,
        Optional<String> note,
        Tally tally,
        Instant takenAt,
        Actor actor,
        Optional<Instant> undoneAt,
        Version version) {

    /** What its entries of the ledger are made for. */
    public static final String KIND = "stock_take";

    private static final int LONGEST_NOTE = 1000;

    public StockTake {
        note = note.map(String::strip).filter(text -> !text.isEmpty());
        new Validation(StockTake.class)
                .require(
                        note.stream().allMatch(text -> text.length() <= LONGEST_NOTE),
                        "note",
                        "text.length",
                        LONGEST_NOTE)
                .done();
    }

    /**
     * How many lines, and what they come to. Immutable.
     *
     * @param counted what was counted or weighed
     * @param differing of which something else was found than was thought
     * @param value of what was found beyond what was thought, less what is missing; empty when no cost of a differing thing is known
     */
    public record Tally(int counted, int differing, Optional<Money> value) {}

    /** What people call it: {@code ST-001} for number 1. */
    public String code() {
        return codeOf(number);
    }

    static String codeOf(long number) {
        return number < 1000 ? "ST-" + String.valueOf(1000 + number).substring(1) : "ST-" + number;
    }

    public boolean isUndone() {
        return undoneAt.isPresent();
    }

    StockTake undone(Instant moment) {
        return new StockTake(id, number, place, note, tally, takenAt, actor, Optional.of(moment), version);
    }

    public StockTake withVersion(Version newVersion) {
        return new StockTake(id, number, place, note, tally, takenAt, actor, undoneAt, newVersion);
    }
}
