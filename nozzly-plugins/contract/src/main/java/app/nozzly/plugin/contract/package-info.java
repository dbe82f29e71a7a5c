/**
 * Suites that a plugin author extends: {@link app.nozzly.plugin.contract.SlicerReaderContract} for a reader,
 * {@link app.nozzly.plugin.contract.PluginPackageContract} for the built zip. Stable: tests may be added in minor versions. Nothing here is ever
 * {@code null}.
 */
package app.nozzly.plugin.contract;
