/**
 * The pages of filaments: list and form. Internal to the host. Nothing here is ever {@code null}.
 */
package app.nozzly.host.filaments;
