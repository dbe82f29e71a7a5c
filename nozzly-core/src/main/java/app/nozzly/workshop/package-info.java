/**
 * The tenant: one business with its code, currency and time zone. Entry point: {@link app.nozzly.workshop.Workshop}. Stable. Nothing here is ever
 * {@code null} and all state is immutable.
 */
package app.nozzly.workshop;
