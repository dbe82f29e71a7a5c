/** What became of the plugins. Main entry point: {@link app.nozzly.host.plugins.PluginsFeature}. Internal to the host: no stability is promised. */
package app.nozzly.host.plugins;
