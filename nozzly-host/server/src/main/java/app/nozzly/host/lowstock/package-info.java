/** What runs low, over HTTP and as a page. Entry point: {@link app.nozzly.host.lowstock.LowStockFeature}. Not API. */
package app.nozzly.host.lowstock;
