package app.nozzly.plugin.runtime;

/** What happens to a package without a valid signature. */
public enum UnsignedPlugins {
    /** It is loaded; a signature that is there must nevertheless be valid when trusted keys are given. */
    ALLOW,
    /** It is refused. */
    REFUSE
}
