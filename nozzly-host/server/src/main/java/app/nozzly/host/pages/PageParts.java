package app.nozzly.host.pages;

/**
 * What pages say beside their contents. Immutable.
 *
 * @param who says who reads
 * @param brand gives the workshop's picture
 * @param activity tells the latest changes of a record
 */
public record PageParts(Who who, Brand brand, Activity activity) {

    /** Says of the reader only what the request says, and nothing else. */
    public static final PageParts PLAIN = new PageParts(Who.plain(), Brand.NONE, Activity.NONE);
}
