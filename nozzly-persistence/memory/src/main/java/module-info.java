/** A store that keeps everything in memory, for embedders and tests. */
module app.nozzly.persistence.memory {
    requires transitive app.nozzly.core;

    exports app.nozzly.persistence.memory;

    // Message bundles are read by core.
    opens app.nozzly.persistence.memory to
            app.nozzly.core;
}
