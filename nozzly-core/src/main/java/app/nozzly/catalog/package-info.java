/**
 * What is sold: products and their bills of materials. Entry points: {@code Products} for use cases,
 * {@link app.nozzly.catalog.Product} for state. Stable. Nothing here is ever {@code null} and all state is immutable.
 */
package app.nozzly.catalog;
