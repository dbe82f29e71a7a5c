package app.nozzly.host.http;

import java.util.List;

/** A part of the host that people and programs can reach: all it gives is its routes. Bound into the set of features by its module. */
@FunctionalInterface
public interface Feature {

    /** The routes of the feature, each made by {@link Routes}. */
    List<Route> routes();
}
