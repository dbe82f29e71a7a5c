package app.nozzly.inventory;

import app.nozzly.problem.Validation;
import java.util.List;
import java.util.Optional;

/**
 * Lines that are wanted at once. Immutable.
 *
 * @param lines from 1 to {@link #MOST_LINES}
 * @param coverage what becomes of it when there is not enough
 * @param reason in a person's words
 */
public record AllocationRequest(List<AllocationLine> lines, Coverage coverage, Optional<String> reason) {

    /** As many lines as one request can have. */
    public static final int MOST_LINES = 500;

    public AllocationRequest {
        lines = List.copyOf(lines);
        new Validation(AllocationRequest.class)
                .require(
                        !lines.isEmpty() && lines.size() <= MOST_LINES,
                        "lines",
                        "allocation.lines",
                        lines.size(),
                        MOST_LINES)
                .done();
    }

    /** All of them or none. */
    public static AllocationRequest all(List<AllocationLine> lines) {
        return new AllocationRequest(lines, Coverage.ALL_OR_NOTHING, Optional.empty());
    }
}
