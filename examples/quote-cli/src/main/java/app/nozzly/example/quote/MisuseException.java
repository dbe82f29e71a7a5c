package app.nozzly.example.quote;

import app.nozzly.problem.Message;

/** The program was not called as it should be; the text says how to do better. */
final class MisuseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MisuseException(String key, Object... arguments) {
        super(Message.of(MisuseException.class, key, arguments).toString());
    }
}
