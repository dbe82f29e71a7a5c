/**
 * What people see and change of their own account. Entry point: {@link app.nozzly.host.profile.ProfileFeature}. Nothing here is ever {@code null}. Internal
 * to the host.
 */
package app.nozzly.host.profile;
