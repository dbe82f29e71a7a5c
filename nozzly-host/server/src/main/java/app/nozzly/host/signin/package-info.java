/**
 * The pages in front of the workshop: signing in and out, registering, the first owner, links that were mailed, and choosing a workshop. Entry point:
 * {@link app.nozzly.host.signin.SignInFeature}. Nothing here is ever {@code null}. Internal to the host.
 */
package app.nozzly.host.signin;
