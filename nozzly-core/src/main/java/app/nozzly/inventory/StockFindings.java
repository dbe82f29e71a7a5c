package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was found in a round of counting and weighing. Immutable.
 *
 * @param place where it was; empty for the whole workshop
 * @param note why
 * @param spools what the scale says, each spool at most once
 * @param components what was counted, each component at most once at a place
 */
public record StockFindings(
        Optional<LocationId> place,
        Optional<String> note,
        List<WeighedSpool> spools,
        List<CountedComponent> components) {

    /** Most things of either kind that are posted together. */
    public static final int MOST = 500;

    public StockFindings {
        spools = List.copyOf(spools);
        components = List.copyOf(components);
        if (spools.isEmpty() && components.isEmpty()) {
            throw NozzlyException.invalid(StockFindings.class, "spools", "findings.none");
        }
        requireFew("spools", spools.size());
        requireFew("components", components.size());
        requireOnce("spools", spools.stream().map(WeighedSpool::spool));
        requireOnce(
                "components",
                components.stream()
                        .map(one -> one.component() + " " + one.count().location()));
    }

    /**
     * A spool on the scale. Immutable.
     *
     * @param spool which
     * @param weighing what the scale says
     */
    public record WeighedSpool(SpoolId spool, SpoolWeighing weighing) {}

    /**
     * A component at a place. Immutable.
     *
     * @param component which
     * @param count where and how many
     */
    public record CountedComponent(ComponentId component, ComponentCount count) {}

    private static void requireFew(String field, int size) {
        if (size > MOST) {
            throw NozzlyException.invalid(StockFindings.class, field, "findings.many", size, MOST);
        }
    }

    private static void requireOnce(String field, Stream<?> things) {
        Set<Object> seen = new HashSet<>();
        if (things.anyMatch(thing -> !seen.add(thing))) {
            throw NozzlyException.invalid(StockFindings.class, field, "findings.twice");
        }
    }
}
