/**
 * Signing in and one's own account over HTTP. Entry point: {@link app.nozzly.host.account.AccountFeature}. Internal to the host. Nothing here is ever
 * {@code null}.
 */
package app.nozzly.host.account;
