/** What is claimed of spools, over HTTP. Entry point: {@link app.nozzly.host.allocations.AllocationsFeature}. Not API. */
package app.nozzly.host.allocations;
