package app.nozzly.access;

import static app.nozzly.access.Action.CHANGE;
import static app.nozzly.access.Action.CREATE;
import static app.nozzly.access.Action.DELETE;
import static app.nozzly.access.Action.VIEW;

import java.util.List;
import java.util.Locale;

/** What there is to be allowed: one area of a workshop, with the actions that make sense in it. */
public enum Resource {
    /** Name, currency, rates and other settings of the workshop. */
    WORKSHOP(VIEW, CHANGE),
    /** People of the workshop and invitations. */
    MEMBERS(VIEW, CREATE, CHANGE, DELETE),
    /** Roles of the workshop's own. */
    ROLES(VIEW, CREATE, CHANGE, DELETE),
    /** Keys of programs. */
    API_KEYS(VIEW, CREATE, DELETE),
    /** Who changed what. */
    AUDIT(VIEW),
    /** Long work: started, watched, repeated, called off. */
    JOBS(VIEW, CREATE, CHANGE),
    /** Material types, brands and filaments. */
    MATERIALS(VIEW, CREATE, CHANGE, DELETE),
    /** Spools and what they cost. */
    SPOOLS(VIEW, CREATE, CHANGE, DELETE),
    /** Counted parts and what they cost. */
    COMPONENTS(VIEW, CREATE, CHANGE, DELETE),
    /** Places where stock stands. */
    LOCATIONS(VIEW, CREATE, CHANGE, DELETE),
    /** Where things are bought. */
    SUPPLIERS(VIEW, CREATE, CHANGE, DELETE),
    /** Movements of stock: use, weighing, adjustments, and their reversal. */
    STOCK(VIEW, CREATE, DELETE),
    /** Products and their bills of materials. */
    PRODUCTS(VIEW, CREATE, CHANGE, DELETE),
    /** What products cost to make. */
    COSTS(VIEW),
    /** Places to sell and their fees. */
    CHANNELS(VIEW, CREATE, CHANGE, DELETE),
    /** Prices and the rules they follow. */
    PRICES(VIEW, CHANGE),
    /** Files of slicers that were dropped in. */
    PRINT_FILES(VIEW, CREATE),
    /** Plugins and their state. */
    PLUGINS(VIEW),
    /** State of the host: stores, jobs, plugins. */
    SYSTEM(VIEW);

    private final List<Action> actions;

    Resource(Action... actions) {
        this.actions = List.of(actions);
    }

    /** The actions that exist here, in the order of {@link Action}. */
    public List<Action> actions() {
        return actions;
    }

    /** The stable name, for example {@code api_keys}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
