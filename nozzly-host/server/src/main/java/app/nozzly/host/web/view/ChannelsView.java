package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.chart.ChannelBars;
import java.util.List;
import java.util.Optional;

/**
 * The prices of one cost on all channels: the fragment that the margin slider replaces. Immutable.
 *
 * @param bars the picture
 * @param rows one per channel, in the order of the picture
 * @param target what was aimed at, ready to read: {@code 40.0 % margin}
 * @param missing names of the lines of the cost without any price; then the prices are too low, say so and none is the best
 */
public record ChannelsView(ChannelBars bars, List<Row> rows, String target, List<String> missing) {

    public ChannelsView {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /**
     * One channel.
     *
     * @param channel its name and page
     * @param price the figures; empty when no price meets the target
     * @param reason why there is none; empty when there is one
     * @param best whether it is the best of all
     */
    public record Row(Link channel, Optional<Price> price, String reason, boolean best) {}

    /**
     * A price and what becomes of it.
     *
     * @param listPrice what is asked
     * @param fees all fees
     * @param feeLines each fee by name
     * @param netRevenue revenue less fees
     * @param netLines of what that is made
     * @param profit what is left; toned bad for a loss
     * @param profitLines of what that is made
     * @param margin profit of revenue; empty where it is not defined
     * @param markup profit of cost; empty where it is not defined
     * @param breakEven least price without loss; empty when there is none
     */
    public record Price(
            Figure listPrice,
            Figure fees,
            List<FeeLine> feeLines,
            Figure netRevenue,
            List<FeeLine> netLines,
            Figure profit,
            List<FeeLine> profitLines,
            Optional<Figure> margin,
            Optional<Figure> markup,
            Optional<Figure> breakEven) {

        public Price {
            feeLines = List.copyOf(feeLines);
            netLines = List.copyOf(netLines);
            profitLines = List.copyOf(profitLines);
        }
    }

    /**
     * One line of a calculation, such as a fee of a sale.
     *
     * @param label its name
     * @param amount what it comes to
     */
    public record FeeLine(String label, Figure amount) {}
}
