package app.nozzly.host.web.view;

import java.util.List;

/**
 * The list of channels. Immutable.
 *
 * @param rows the channels
 * @param newHref path of the form for a new channel
 */
public record ChannelListView(List<Row> rows, String newHref) {

    public ChannelListView {
        rows = List.copyOf(rows);
    }

    /**
     * One channel.
     *
     * @param channel name and page
     * @param kind what kind of place, as a word
     * @param schedule name of its fees; a word for none
     * @param currency ISO code
     * @param tax how tax is treated, ready to read
     * @param ending how prices end, ready to read
     * @param active whether it is in use
     */
    public record Row(
            Link channel, String kind, String schedule, String currency, String tax, String ending, boolean active) {}
}
