package app.nozzly.plugin.runtime;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Watches the calls to plugins, for a host that wants to see them. What it does must be quick and must not throw. Thread-safe. */
@FunctionalInterface
public interface CallWatch {

    /** Watches nothing. */
    CallWatch NONE = (pluginId, call) -> new Watched() {};

    /**
     * A call begins, in the thread of whoever calls.
     *
     * @param pluginId the plugin
     * @param call what it is asked, for example {@code read}
     */
    Watched begin(String pluginId, String call);

    /** One call that is watched. */
    interface Watched {

        /** The work as it is to be run in a thread of the plugin. */
        default <T> Callable<T> handedOver(Callable<T> work) {
            return work;
        }

        /**
         * The call has ended, in the thread of whoever called.
         *
         * @param failure code of the failure; empty when the plugin answered, be it with a refusal of the file
         */
        default void end(Optional<String> failure) {
            // nothing to note
        }
    }
}
