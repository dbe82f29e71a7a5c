/**
 * When to buy and how much: pure formulas. Quantities are exact decimals in one unit of stock, grams for a material key and pieces for a component;
 * a formula never mixes the two.
 *
 * <p>Entry points: {@link app.nozzly.reorder.ConsumptionRate}, {@link app.nozzly.reorder.ReorderPolicy}, {@link app.nozzly.reorder.ReorderCheck}
 * (alert, days left, suggestion) and {@link app.nozzly.reorder.OrderQuantity}. Stable. Nothing is ever {@code null}; everything is immutable
 * and thread-safe.
 */
package app.nozzly.reorder;
