/**
 * HTTP: typed routes, JSON, problem documents, preconditions, repeated commands, limits, and the API document made from the routes. The only package
 * that knows the server library. Entry points: {@link app.nozzly.host.http.Routes} for features, {@link app.nozzly.host.http.HttpServer} for the host.
 * Internal to the host. Nothing here is ever {@code null}.
 */
package app.nozzly.host.http;
