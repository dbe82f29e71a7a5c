/** Counted parts and the places where stock stands, over HTTP and as pages. Entry points: the features. Not API. */
package app.nozzly.host.components;
