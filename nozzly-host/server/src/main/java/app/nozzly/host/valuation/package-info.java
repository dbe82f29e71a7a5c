/** What the stock is worth, over HTTP and as a page. Entry point: {@link app.nozzly.host.valuation.ValuationFeature}. Not API. */
package app.nozzly.host.valuation;
