package app.nozzly.host;

import java.util.List;

/** What whoever starts the host is told beside that it is ready. */
@FunctionalInterface
public interface ReadyNotice {

    /** Lines for standard output. */
    List<String> lines();
}
