/**
 * Pages that show by themselves what others changed: {@link app.nozzly.host.live.LiveFeature} tells readers which things of a workshop changed, never how; what
 * they may see of it they read where they always do. Internal to the host. Nothing here is ever {@code null}.
 */
package app.nozzly.host.live;
