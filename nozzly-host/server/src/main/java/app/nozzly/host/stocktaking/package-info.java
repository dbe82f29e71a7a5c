/** Counting and weighing what stands somewhere, over HTTP and as pages. Entry point: {@link app.nozzly.host.stocktaking.StockTakingFeature}. Not API. */
package app.nozzly.host.stocktaking;
