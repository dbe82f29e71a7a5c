package app.nozzly.inventory;

import java.util.List;

/**
 * How many rows became what. Immutable.
 *
 * @param created new spools
 * @param changed spools that are another now
 * @param unchanged spools that were as the row says
 * @param refused rows of which nothing was done
 */
public record SpoolImportTally(int created, int changed, int unchanged, int refused) {

    public static final SpoolImportTally NOTHING = new SpoolImportTally(0, 0, 0, 0);

    public static SpoolImportTally of(List<SpoolImportLine> lines) {
        return new SpoolImportTally(
                count(lines, SpoolImportLine.Outcome.CREATED),
                count(lines, SpoolImportLine.Outcome.CHANGED),
                count(lines, SpoolImportLine.Outcome.UNCHANGED),
                count(lines, SpoolImportLine.Outcome.REFUSED));
    }

    public int rows() {
        return created + changed + unchanged + refused;
    }

    public SpoolImportTally plus(SpoolImportTally other) {
        return new SpoolImportTally(
                created + other.created, changed + other.changed, unchanged + other.unchanged, refused + other.refused);
    }

    private static int count(List<SpoolImportLine> lines, SpoolImportLine.Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
