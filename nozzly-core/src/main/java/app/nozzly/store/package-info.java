/**
 * The port to durable state: transactions, sessions bound to a tenant, versions, pages. Implementations live outside core and pass the store contract
 * kit. Entry point: {@link app.nozzly.store.Store}. Stable. Nothing here is ever {@code null}.
 */
package app.nozzly.store;
