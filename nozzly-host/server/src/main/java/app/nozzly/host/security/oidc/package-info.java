/**
 * Signing in with an OpenID Connect provider such as Authentik or Keycloak, as a relying party. Entry point:
 * {@link app.nozzly.host.security.oidc.OidcProvider}. It knows no page, no route and no store: the caller keeps the request while the browser is away and
 * decides what the person may do. Internal to the host. Nothing here is ever {@code null}.
 */
package app.nozzly.host.security.oidc;
