/** What plugin authors compile against. Only this module's types, {@code app.nozzly.quantity}, Joda-Money and the JDK appear in signatures. */
module app.nozzly.plugin.api {
    requires transitive app.nozzly.core;

    exports app.nozzly.plugin;
    exports app.nozzly.plugin.printfile;
}
