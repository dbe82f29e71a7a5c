/**
 * Loads plugins from zip packages, each in its own class loader, and guards every call to them: deadline, bulkhead, circuit, counters, and any
 * throwable becomes a coded failure. Main entry point: {@link app.nozzly.plugin.runtime.PluginRuntime}. Stable. Nothing here is ever {@code null}.
 */
package app.nozzly.plugin.runtime;
