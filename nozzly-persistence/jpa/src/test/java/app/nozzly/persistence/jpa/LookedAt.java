package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages whose plans H2 makes now, and how many rows they look at later. */
final class LookedAt {

    private static final Pattern COUNT = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern PLACE = Pattern.compile("(\\w+) ?(?:=|<|>|<=|>=) ?\\?|first \\?");

    private final List<String> pages;
    private final List<PreparedStatement> plans = new ArrayList<>();
    private final Function<String, Object> values;

    /** @param values to look for, by column; that of none is how many rows are wanted */
    LookedAt(Connection connection, List<String> pages, Function<String, Object> values) throws SQLException {
        this.pages = List.copyOf(pages);
        this.values = values;
        for (String page : pages) {
            plans.add(connection.prepareStatement("explain analyze " + page));
        }
    }

    void assertAtMost(int most) throws SQLException {
        for (int index = 0; index < pages.size(); index++) {
            assertAtMost(most, pages.get(index), plans.get(index));
        }
    }

    private void assertAtMost(int most, String page, PreparedStatement explained) throws SQLException {
        Matcher place = PLACE.matcher(page);
        for (int index = 1; place.find(); index++) {
            explained.setObject(index, values.apply(place.group(1)));
        }
        try (explained;
                ResultSet plan = explained.executeQuery()) {
            plan.next();
            String planned = plan.getString(1);
            int looked = COUNT.matcher(planned)
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .max()
                    .orElseThrow();
            assertTrue(looked <= most, () -> looked + " rows looked at by " + page + planned);
        }
    }
}
