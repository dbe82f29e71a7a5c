/** The domain of a 3D-printing business: quantities, stock, products, cost, price. Needs the JDK and Joda-Money only. */
module app.nozzly.core {
    requires transitive org.joda.money;

    exports app.nozzly.context;
    exports app.nozzly.pricing;
    exports app.nozzly.problem;
    exports app.nozzly.quantity;
    exports app.nozzly.store;
}
