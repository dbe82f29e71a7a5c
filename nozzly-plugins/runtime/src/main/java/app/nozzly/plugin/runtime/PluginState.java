package app.nozzly.plugin.runtime;

/** What became of a package. */
public enum PluginState {
    /** Running. */
    STARTED,
    /** The package was not loaded: unsafe, broken, unsigned, twice there or made for another version. */
    REFUSED,
    /** Loaded, but it threw or hung while starting. */
    FAILED,
    /** Not looked at, because earlier starts did not finish. */
    SKIPPED
}
