/**
 * Fees of a sale and the price that reaches a target: fee schedules as data, the forward calculation to the minor unit, and the least price on
 * a channel's grid whose forward calculation reaches a margin, a markup or a profit.
 *
 * <p>Entry points: {@link app.nozzly.pricing.FeeSchedules} for the schedules, {@link app.nozzly.pricing.Fees} for the fees of an order,
 * {@link app.nozzly.pricing.ChannelPricing} for prices, {@link app.nozzly.pricing.ChannelComparison} for several channels at once. All types
 * are immutable and thread-safe; nothing is ever {@code null}. Stable.
 */
package app.nozzly.pricing;
