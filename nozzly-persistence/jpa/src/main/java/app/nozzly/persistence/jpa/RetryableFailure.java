package app.nozzly.persistence.jpa;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;

/** The database chose this transaction to fail so that others could go on; the same work may succeed when run again. */
final class RetryableFailure extends NozzlyException {

    private static final long serialVersionUID = 1L;

    RetryableFailure(String state, Throwable cause) {
        super(CommonError.UNAVAILABLE, Message.of(RetryableFailure.class, "store.unreachable", state), cause);
    }
}
