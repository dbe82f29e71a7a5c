/**
 * A host that can be seen running: its log, its figures, its traces, its health. Entry point: {@link app.nozzly.host.telemetry.Telemetry}. Internal to
 * the host: no stability is promised. Nothing here is ever {@code null}.
 */
package app.nozzly.host.telemetry;
