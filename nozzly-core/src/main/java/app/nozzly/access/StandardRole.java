package app.nozzly.access;

import static app.nozzly.access.Resource.CHANNELS;
import static app.nozzly.access.Resource.COMPONENTS;
import static app.nozzly.access.Resource.COSTS;
import static app.nozzly.access.Resource.JOBS;
import static app.nozzly.access.Resource.LOCATIONS;
import static app.nozzly.access.Resource.MATERIALS;
import static app.nozzly.access.Resource.PLUGINS;
import static app.nozzly.access.Resource.PRICES;
import static app.nozzly.access.Resource.PRINT_FILES;
import static app.nozzly.access.Resource.PRODUCTS;
import static app.nozzly.access.Resource.SPOOLS;
import static app.nozzly.access.Resource.STOCK;
import static app.nozzly.access.Resource.SUPPLIERS;
import static app.nozzly.access.Resource.WORKSHOP;

import app.nozzly.problem.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles that every workshop has. They cannot be changed; a workshop adds its own beside them. */
public enum StandardRole {
    /** Everything, and the only one who makes other owners. */
    OWNER(Permissions.EVERYTHING),
    /** Everything; owners stay out of reach. */
    ADMIN(Permissions.EVERYTHING),
    /** Prints: uses stock, reads print files, sees what a print costs. */
    PRODUCTION(Permissions.viewOf(WORKSHOP, MATERIALS, SPOOLS, COMPONENTS, LOCATIONS, PRODUCTS, COSTS, PLUGINS)
            .or(Permissions.allOf(STOCK, PRINT_FILES, JOBS))),
    /** Buys, counts and keeps the shelf. */
    INVENTORY_MANAGER(Permissions.viewOf(WORKSHOP, PRODUCTS, COSTS, PLUGINS)
            .or(Permissions.allOf(MATERIALS, SPOOLS, COMPONENTS, LOCATIONS, SUPPLIERS, STOCK, PRINT_FILES, JOBS))),
    /** Makes products, prices and channels. */
    SALES(Permissions.viewOf(WORKSHOP, MATERIALS, SPOOLS, COMPONENTS, LOCATIONS, SUPPLIERS, STOCK, COSTS, PLUGINS)
            .or(Permissions.allOf(PRODUCTS, CHANNELS, PRICES, PRINT_FILES, JOBS))),
    /** Sells at the counter: products and prices, no costs. */
    CASHIER(Permissions.viewOf(WORKSHOP, PRODUCTS, CHANNELS, PRICES)),
    /** Looks at the business and changes nothing. */
    VIEWER(Permissions.viewOf(
            WORKSHOP,
            MATERIALS,
            SPOOLS,
            COMPONENTS,
            LOCATIONS,
            SUPPLIERS,
            STOCK,
            PRODUCTS,
            COSTS,
            CHANNELS,
            PRICES,
            PRINT_FILES,
            PLUGINS,
            JOBS));

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change; the checker cannot see that
    private final Permissions permissions;

    StandardRole(Permissions permissions) {
        this.permissions = permissions;
    }

    /** What it may do. */
    public Permissions permissions() {
        return permissions;
    }

    /** The stable name, for example {@code inventory_manager}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for people. */
    public Message title() {
        return Message.of(StandardRole.class, "role." + code());
    }

    /** What it is for, for people. */
    public Message description() {
        return Message.of(StandardRole.class, "role." + code() + ".description");
    }

    /** The standard role with a code, if there is one. */
    public static Optional<StandardRole> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
