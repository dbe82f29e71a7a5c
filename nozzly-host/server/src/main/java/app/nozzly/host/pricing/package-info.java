/**
 * Channels, fee schedules and prices over HTTP. Entry point: {@link app.nozzly.host.pricing.PricingFeature}. Not API of the library.
 */
package app.nozzly.host.pricing;
