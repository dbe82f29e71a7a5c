package app.nozzly.host.http;

import java.util.Map;

/**
 * A route that fits a path. Immutable.
 *
 * @param route the route
 * @param places values of the places in its path
 */
record Matched(Route route, Map<String, String> places) {}
