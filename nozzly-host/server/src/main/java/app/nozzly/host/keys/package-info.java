/**
 * The keys of a workshop's programs. Entry point: {@link app.nozzly.host.keys.ApiKeyPages}. Nothing here is ever {@code null}. Internal to the host.
 */
package app.nozzly.host.keys;
