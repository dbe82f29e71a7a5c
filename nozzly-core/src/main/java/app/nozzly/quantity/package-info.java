/**
 * Exact quantities: mass, percentages, printing time, and the rounding and splitting rules shared by every formula. Money itself is
 * Joda-Money's {@code Money} (posted amounts, scale of the currency) and {@code BigMoney} (unit costs, eight decimals).
 *
 * <p>Entry points: {@link app.nozzly.quantity.Grams}, {@link app.nozzly.quantity.Percentage},
 * {@link app.nozzly.quantity.Rounding}. Stable. Nothing here is ever {@code null} and everything is immutable.
 */
package app.nozzly.quantity;
