/** Where a workshop buys: its suppliers and their terms. Entry point: {@link app.nozzly.purchasing.Suppliers}. Supported API. */
package app.nozzly.purchasing;
