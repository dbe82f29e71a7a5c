package app.nozzly.pricing;

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
    CUSTOM
}
