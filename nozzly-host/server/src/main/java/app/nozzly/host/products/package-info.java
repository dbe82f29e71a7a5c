/**
 * Products, their bills of materials and their cost over HTTP. Entry point: {@link app.nozzly.host.products.ProductsFeature}. Internal to the host.
 * Nothing here is ever {@code null}.
 */
package app.nozzly.host.products;
