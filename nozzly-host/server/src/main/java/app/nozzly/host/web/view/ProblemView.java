package app.nozzly.host.web.view;

import java.util.List;

/**
 * The page for what cannot be shown. Immutable.
 *
 * @param status HTTP status
 * @param detail what is wrong and what to do, ready to read
 * @param requestId identifies the request in the log
 * @param ways where to go from here
 */
public record ProblemView(int status, String detail, String requestId, List<Link> ways) {

    public ProblemView {
        ways = List.copyOf(ways);
    }
}
