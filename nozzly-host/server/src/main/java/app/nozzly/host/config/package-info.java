/**
 * The settings of the host: names, defaults, checks. Entry point: {@link app.nozzly.host.config.SettingsReader}. Internal to the host. Nothing here is
 * ever {@code null}.
 */
package app.nozzly.host.config;
