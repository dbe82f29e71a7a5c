/** Words of strangers made fit to be shown, and refusals in the plugin's own words. A leaf. Nothing here is API. */
package app.nozzly.slicer.words;
