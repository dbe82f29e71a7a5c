package app.nozzly.host.pages;

import app.nozzly.host.http.Caller;
import app.nozzly.host.web.Reader;
import java.util.List;

/** What the shell says of the person who reads. Thread-safe. */
public interface Who {

    /** The name of a known caller for people. */
    String name(Caller caller);

    /** The workshops that a known caller may work in, the present one among them. */
    List<Reader.Place> workshops(Caller caller);

    /** The name that the actor of the request has, and no other workshop. */
    static Who plain() {
        return new Who() {
            @Override
            public String name(Caller caller) {
                return caller.context().actor().name();
            }

            @Override
            public List<Reader.Place> workshops(Caller caller) {
                return List.of();
            }
        };
    }

    /** The reader that a caller is. */
    default Reader reader(Caller caller) {
        return caller.isKnown()
                ? new Reader(name(caller), workshops(caller), caller.authority().permissions())
                : Reader.NOBODY;
    }
}
