/**
 * What one unit costs and what a run really cost: pure formulas over plain figures. Nothing here knows a store, a clock, a spool or a product.
 *
 * <p>Entry points: {@link app.nozzly.costing.CostFormula} (cost of one good unit), {@link app.nozzly.costing.ActualCost} (cost of a run),
 * {@link app.nozzly.costing.CostPerGram} (price of a gram by cost basis), {@link app.nozzly.costing.CostingRates} (defaults and overrides),
 * {@link app.nozzly.catalog.SubProductTree} (order, depth and loops of sub-products). Stable. Nothing is ever {@code null}; everything is
 * immutable and thread-safe.
 */
package app.nozzly.costing;
