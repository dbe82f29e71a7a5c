/**
 * Who people are: passwords, second factors, sessions, tokens, keys of programs, and how accounts come to be. Entry points:
 * {@link app.nozzly.host.security.SignIn}, {@link app.nozzly.host.security.Accounts}, {@link app.nozzly.host.security.Sessions},
 * {@link app.nozzly.host.security.SignedInCallers}. It knows nothing of HTTP but the shape of a caller. Internal to the host. Nothing here is ever
 * {@code null}.
 */
package app.nozzly.host.security;
