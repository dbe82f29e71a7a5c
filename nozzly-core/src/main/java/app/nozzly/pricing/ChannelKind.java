package app.nozzly.pricing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Kinds of places to sell. */
public enum ChannelKind {
    ETSY,
    EBAY,
    SHOPIFY,
    SQUARE,
    AMAZON,
    TIKTOK,
    WOOCOMMERCE,
    FAIR,
    WHOLESALE,
    CUSTOM;

    /** The kind that a platform such as {@code etsy} or {@code amazon-handmade} belongs to; {@link #CUSTOM} for one that is not known. */
    public static ChannelKind ofPlatform(String platform) {
        List<String> words = List.of(platform.toUpperCase(Locale.ROOT).split("-"));
        return Stream.of(values())
                .filter(kind -> words.contains(kind.name()))
                .findFirst()
                .orElse(CUSTOM);
    }
}
