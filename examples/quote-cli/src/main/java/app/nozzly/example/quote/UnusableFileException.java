package app.nozzly.example.quote;

import app.nozzly.problem.Message;

/** The file was read, but no quote can be made of it. */
final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFileException(Message reason) {
        super(reason.toString());
    }
}
