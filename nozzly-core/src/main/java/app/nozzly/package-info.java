/**
 * What spans capabilities. Entry point: {@link app.nozzly.WorkshopSettings}, a workshop and its rates as one. Stable. Nothing here is ever
 * {@code null}.
 */
package app.nozzly;
