package app.nozzly.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant, for refusals that name it. Stateless. */
public final class NearestName {

    private NearestName() {}

    /** The known name that is spelled most alike; empty when there is none at all. */
    public static Optional<String> among(Collection<String> known, String asked) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(name, asked))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be put in, taken out or changed (V. Levenshtein, 1965). */
    static int distance(String first, String second) {
        int[] row = new int[second.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= first.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int above = row[column];
                int change = first.charAt(line - 1) == second.charAt(column - 1) ? 0 : 1;
                row[column] = Math.min(Math.min(above, row[column - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[second.length()];
    }
}
