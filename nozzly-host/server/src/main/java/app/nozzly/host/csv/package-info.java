/**
 * Tables as CSV files that a spreadsheet opens without running anything. Entry point: {@link app.nozzly.host.csv.CsvTable}. Internal to the host.
 * Nothing here is ever {@code null}.
 */
package app.nozzly.host.csv;
