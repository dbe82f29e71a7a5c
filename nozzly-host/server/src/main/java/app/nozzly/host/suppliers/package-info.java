/** Where a workshop buys, over HTTP and as pages. Entry points: the features. Not API. */
package app.nozzly.host.suppliers;
