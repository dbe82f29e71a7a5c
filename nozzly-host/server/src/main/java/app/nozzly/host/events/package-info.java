/**
 * Readers who are told of what happens as it happens. Entry point: {@link app.nozzly.host.events.EventRoom}, in which a feature lets them follow what it knows.
 * Internal to the host. Nothing here is ever {@code null}.
 */
package app.nozzly.host.events;
