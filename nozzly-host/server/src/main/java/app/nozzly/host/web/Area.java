package app.nozzly.host.web;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import java.util.Locale;

/** The areas of the workshop in the order of the work. The shell links those that the host has pages for and that the reader may see. */
public enum Area {
    PRICE("/price", Icon.NOZZLE, Resource.PRINT_FILES),
    SPOOLS("/spools", Icon.SPOOL, Resource.SPOOLS),
    PRODUCTS("/products", Icon.BOX, Resource.PRODUCTS),
    CHANNELS("/channels", Icon.STORE, Resource.CHANNELS),
    COMPONENTS("/components", Icon.PART, Resource.COMPONENTS),
    LOCATIONS("/locations", Icon.SHELF, Resource.LOCATIONS),
    SUPPLIERS("/suppliers", Icon.TRUCK, Resource.SUPPLIERS),
    PRODUCTION("/production", Icon.PRINTER, Resource.STOCK),
    ORDERS("/orders", Icon.RECEIPT, Resource.PRICES),
    PURCHASING("/purchasing", Icon.TRUCK, Resource.STOCK),
    ANALYTICS("/analytics", Icon.CHART, Resource.COSTS),
    PLUGINS("/plugins", Icon.PLUG, Resource.PLUGINS),
    JOBS("/jobs", Icon.CLOCK, Resource.JOBS),
    SYSTEM("/system", Icon.PULSE, Resource.SYSTEM),
    SETTINGS("/settings", Icon.SLIDERS, Resource.WORKSHOP);

    private final String href;
    // An icon is one final text; the checker cannot see that through the library's interface.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Icon icon;

    private final Resource resource;

    Area(String href, Icon icon, Resource resource) {
        this.href = href;
        this.icon = icon;
        this.resource = resource;
    }

    /** Whether a reader may see its pages; of the settings one page is enough. */
    public boolean isOpenTo(Reader reader) {
        return this == SETTINGS
                ? !SettingsTab.openTo(reader).isEmpty()
                : reader.may(new Permission(resource, Action.VIEW));
    }

    /** Path of the first page that a reader to whom the area is open may see. */
    public String href(Reader reader) {
        return this == SETTINGS ? SettingsTab.openTo(reader).get(0).href() : href;
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
