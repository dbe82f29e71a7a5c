/**
 * The workshop over HTTP: its settings and rates as one document, and how other features read money in its currency. Entry points:
 * {@link app.nozzly.host.workshop.WorkshopFeature}, {@link app.nozzly.host.workshop.WorkshopMoney}. Internal to the host. Nothing here is ever
 * {@code null}.
 */
package app.nozzly.host.workshop;
