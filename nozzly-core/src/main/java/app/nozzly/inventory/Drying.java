package app.nozzly.inventory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is to be known of drying filament. Pure, stateless and thread-safe. */
public final class Drying {

    private static final Pattern FAMILY = Pattern.compile("^[A-Z]+");

    /** Families of plastics that take up so much water from the air that prints suffer: nylons, elastomers, what dissolves in water, and polycarbonate. */
    private static final Set<String> THIRSTY =
            Set.of("PA", "PAHT", "PPA", "NYLON", "TPU", "TPE", "TPC", "PEBA", "PVA", "BVOH", "PVB", "PC");

    private Drying() {}

    /** Whether filament of a material type should be dried before it is printed; by what its code begins with, as in {@code PA6-CF}. */
    public static boolean isNeededBy(String materialType) {
        Matcher family = FAMILY.matcher(materialType.strip().toUpperCase(Locale.ROOT));
        return family.find() && THIRSTY.contains(family.group());
    }

    /** Whole days since a spool was dried last, negative when that day is yet to come; empty when nobody knows. */
    public static OptionalLong daysSince(Spool spool, LocalDate today) {
        Optional<LocalDate> day = spool.details().driedAt();
        return day.isPresent() ? OptionalLong.of(ChronoUnit.DAYS.between(day.get(), today)) : OptionalLong.empty();
    }
}
