package app.nozzly.context;

import java.util.Objects;

/**
 * From where an operation was asked for, as kept in the audit trail. Immutable; unknown parts are empty texts.
 *
 * @param address network address of the caller
 * @param agent what the caller says it is, for example a browser's name
 * @param requestId finds the request in the log and in traces
 */
public record Origin(String address, String agent, String requestId) {

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_AGENT = 200;
    private static final int LONGEST_REQUEST_ID = 100;

    /** The program itself, or a caller that has no address. */
    public static final Origin NONE = new Origin("", "", "");

    public Origin {
        address = Excerpt.of(Objects.requireNonNull(address, "address"), LONGEST_ADDRESS);
        agent = Excerpt.of(Objects.requireNonNull(agent, "agent"), LONGEST_AGENT);
        requestId = Excerpt.of(Objects.requireNonNull(requestId, "requestId"), LONGEST_REQUEST_ID);
    }
}
