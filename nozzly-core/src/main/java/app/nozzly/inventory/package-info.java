/**
 * Brands, filaments, spools and the ledger of every gram. Entry points: {@code Spools} for use cases,
 * {@link app.nozzly.inventory.Spool} for state. Stable. Nothing here is ever {@code null} and all state is immutable.
 */
package app.nozzly.inventory;
