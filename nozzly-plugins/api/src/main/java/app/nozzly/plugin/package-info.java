/**
 * The line between Nozzly and its plugins: the entry point {@link app.nozzly.plugin.NozzlyPlugin}, factories with their settings, and the coded
 * exception by which a plugin reports a failure. Stable: methods are added as default methods, never changed. Nothing here is ever {@code null}.
 */
package app.nozzly.plugin;
