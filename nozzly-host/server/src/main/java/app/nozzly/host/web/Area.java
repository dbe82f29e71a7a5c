package app.nozzly.host.web;

import java.util.Locale;

/** The areas of the workshop in the order of the work. The shell links those that the host has pages for. */
public enum Area {
    PRICE("/price", Icon.NOZZLE),
    SPOOLS("/spools", Icon.SPOOL),
    PRODUCTS("/products", Icon.BOX),
    CHANNELS("/channels", Icon.STORE),
    PRODUCTION("/production", Icon.PRINTER),
    ORDERS("/orders", Icon.RECEIPT),
    PURCHASING("/purchasing", Icon.TRUCK),
    ANALYTICS("/analytics", Icon.CHART),
    PLUGINS("/plugins", Icon.PLUG),
    SETTINGS("/settings", Icon.SLIDERS);

    private final String href;
    // An icon is one final text; the checker cannot see that through the library's interface.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Icon icon;

    Area(String href, Icon icon) {
        this.href = href;
        this.icon = icon;
    }

    /** Path of the area's first page. */
    public String href() {
        return href;
    }

    public Icon icon() {
        return icon;
    }

    /** Key of its name in the bundle: {@code area.price}. */
    public String key() {
        return "area." + name().toLowerCase(Locale.ROOT);
    }
}
