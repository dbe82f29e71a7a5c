/** The domain of a 3D-printing business: quantities, stock, products, cost, price. Needs the JDK and Joda-Money only. */
module app.nozzly.core {
    requires transitive org.joda.money;

    exports app.nozzly;
    exports app.nozzly.access;
    exports app.nozzly.catalog;
    exports app.nozzly.context;
    exports app.nozzly.costing;
    exports app.nozzly.customfields;
    exports app.nozzly.identity;
    exports app.nozzly.inventory;
    exports app.nozzly.jobs;
    exports app.nozzly.material;
    exports app.nozzly.pricing;
    exports app.nozzly.problem;
    exports app.nozzly.production;
    exports app.nozzly.purchasing;
    exports app.nozzly.quantity;
    exports app.nozzly.reorder;
    exports app.nozzly.store;
    exports app.nozzly.workshop;
}
