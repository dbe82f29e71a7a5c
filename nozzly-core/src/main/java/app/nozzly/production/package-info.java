/**
 * What a print run says about its estimate: pure formulas over plain figures.
 *
 * <p>Entry points: {@link app.nozzly.production.Variance} and {@link app.nozzly.production.TimeVariance} (estimate against reality),
 * {@link app.nozzly.production.UsageShares} (actual grams over the items of a run), {@link app.nozzly.production.BomRecommendation} (what a
 * product's bill of materials should say). Stable. Nothing is ever {@code null}; everything is immutable and thread-safe.
 */
package app.nozzly.production;
