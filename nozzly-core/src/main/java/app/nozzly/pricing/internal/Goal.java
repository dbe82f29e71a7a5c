package app.nozzly.pricing.internal;

import java.math.BigInteger;

/**
 * What a price has to reach, as one comparison in whole numbers: {@code whole × (revenue − fees − outlay) ≥ share × revenue}, where the share over
 * the whole is a margin, or zero over one when the outlay already holds the profit wanted.
 *
 * @param share numerator of the margin, below or equal to the whole
 * @param whole denominator of the margin, at least 1
 * @param outlay cost of the goods, shipping paid and a profit wanted, in minor units
 * @param needsRevenue true for a margin, which is not defined without revenue
 */
public record Goal(long share, long whole, long outlay, boolean needsRevenue) {

    /** What is missing, in parts of {@code 1 ÷ whole} minor units; zero or less when the goal is reached. */
    long deficit(long revenue, long fees) {
        long profit = revenue - fees - outlay;
        if (Products.fit(whole, profit) && Products.fit(share, revenue)) {
            return share * revenue - whole * profit;
        }
        BigInteger deficit = BigInteger.valueOf(share)
                .multiply(BigInteger.valueOf(revenue))
                .subtract(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(profit)));
        return Products.clipped(deficit);
    }
}
