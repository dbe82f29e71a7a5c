/**
 * The program: commands, wiring, start and stop. Entry point: {@link app.nozzly.host.Main}. Internal to the host. Nothing here is ever {@code null}.
 */
package app.nozzly.host;
