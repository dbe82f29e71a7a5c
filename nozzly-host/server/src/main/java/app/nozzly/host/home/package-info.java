/**
 * The first page, the palette that goes anywhere, and the style guide. Entry point: {@link app.nozzly.host.home.HomePages}. Nothing here is ever
 * {@code null}. Internal to the host.
 */
package app.nozzly.host.home;
