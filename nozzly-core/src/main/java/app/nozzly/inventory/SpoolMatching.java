package app.nozzly.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which spools a filament of a print file may be printed from. The material type must agree; then the nearest colour wins, then the brand, then a spool
 * that holds enough, then one already opened, then the lower number. Pure, stateless and thread-safe.
 */
public final class SpoolMatching {

    /** Distance of a colour that is not known: farther than any other. */
    private static final int UNKNOWN_DISTANCE = Integer.MAX_VALUE;

    private static final int RGB_DIGITS = 6;

    private SpoolMatching() {}

    /** Active spools that may serve, the best first. Without a stated type every active spool may. */
    public static List<Spool> candidates(List<Spool> spools, FilamentWanted wanted) {
        return spools.stream()
                .filter(Spool::active)
                .filter(spool -> isOfType(spool, wanted.materialType()))
                .sorted(Comparator.<Spool>comparingInt(spool -> colourDistance(spool, wanted))
                        .thenComparing(spool -> !isOfBrand(spool, wanted.brand()))
                        .thenComparing(spool -> spool.remaining().compareTo(wanted.weight()) < 0)
                        .thenComparing(spool -> spool.details().openedAt().isEmpty())
                        .thenComparingLong(Spool::number))
                .toList();
    }

    /**
     * How far a spool's main colour is from the stated one: the weighted squared distance in RGB that is known as "redmean", 0 for the same colour.
     * Source: T. Riemersma, Colour metric, 2000.
     */
    static int colourDistance(Spool spool, FilamentWanted wanted) {
        Optional<int[]> asked = wanted.hexCode().flatMap(SpoolMatching::channels);
        Optional<int[]> given = spool.filament().colour().mainHexCode().flatMap(SpoolMatching::channels);
        return asked.isEmpty() || given.isEmpty() ? UNKNOWN_DISTANCE : distance(asked.get(), given.get());
    }

    private static int distance(int[] first, int[] second) {
        int meanRed = (first[0] + second[0]) / 2;
        int red = first[0] - second[0];
        int green = first[1] - second[1];
        int blue = first[2] - second[2];
        return (((512 + meanRed) * red * red) >> 8) + 4 * green * green + (((767 - meanRed) * blue * blue) >> 8);
    }

    private static Optional<int[]> channels(String hexCode) {
        String digits = hexCode.replace("#", "");
        if (digits.length() < RGB_DIGITS || !digits.matches("[0-9a-fA-F]+")) {
            return Optional.empty();
        }
        return Optional.of(new int[] {
            Integer.parseInt(digits.substring(0, 2), 16),
            Integer.parseInt(digits.substring(2, 4), 16),
            Integer.parseInt(digits.substring(4, RGB_DIGITS), 16)
        });
    }

    private static boolean isOfType(Spool spool, Optional<String> stated) {
        String type = spool.filament().materialType().toUpperCase(Locale.ROOT);
        return stated.map(text -> text.toUpperCase(Locale.ROOT))
                .map(text -> text.equals(type)
                        || text.startsWith(type + " ")
                        || text.startsWith(type + "-")
                        || text.startsWith(type + "+"))
                .orElse(true);
    }

    private static boolean isOfBrand(Spool spool, Optional<String> stated) {
        String brand = spool.filament().brand().name().toUpperCase(Locale.ROOT);
        return stated.map(text -> text.toUpperCase(Locale.ROOT).contains(brand)).orElse(false);
    }
}
