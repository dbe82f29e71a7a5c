/**
 * Reading from other hosts at addresses that people give, without becoming a probe of the network. Entry point:
 * {@link app.nozzly.host.outbound.WebReader}. Internal to the host. Nothing here is ever {@code null}.
 */
package app.nozzly.host.outbound;
