/**
 * Spools from files and into files: CSV, XLSX and JSON. Entry point: {@link app.nozzly.host.exchange.ExchangeFeature}. Internal to the host. Nothing
 * here is ever {@code null}.
 */
package app.nozzly.host.exchange;
