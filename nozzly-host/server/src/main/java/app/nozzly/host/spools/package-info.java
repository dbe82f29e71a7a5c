/**
 * Spools and their ledger over HTTP. Entry point: {@link app.nozzly.host.spools.SpoolsFeature}. Internal to the host. Nothing here is ever
 * {@code null}.
 */
package app.nozzly.host.spools;
