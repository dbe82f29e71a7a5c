/**
 * Spools, filaments and makers from a running Spoolman. Entry point: {@link app.nozzly.host.spoolman.SpoolmanFeature}. Internal to the host. Nothing here is
 * ever {@code null}.
 */
package app.nozzly.host.spoolman;
