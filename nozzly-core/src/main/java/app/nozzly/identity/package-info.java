/**
 * Who people are, whatever workshop they work in: accounts, what they sign in with, their sessions, and the secrets of the installation. All of it belongs
 * to {@link app.nozzly.context.TenantId#INSTALLATION}. Nothing here computes a digest or a token: a host does, and keeps the result here. Entry point:
 * {@link app.nozzly.identity.Account}. Experimental. Nothing here is ever {@code null} and all state is immutable.
 */
package app.nozzly.identity;
