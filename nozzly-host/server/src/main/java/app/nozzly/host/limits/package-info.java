/**
 * How often somebody may ask. Entry point: {@link app.nozzly.host.limits.CallerLimits}. Internal to the host. Nothing here is ever {@code null}.
 */
package app.nozzly.host.limits;
