package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** H2 says how many rows it looked at: a list of ids must not cost a look at every row of the tenant. */
class ListPlanTest {

    private static final Pattern LOOKED_AT = Pattern.compile("scanCount: (\\d+)");
    private static final UUID TENANT = new UUID(1, 1);

    @Test
    void embeddedTakesAListOfIdsFromTheIndex() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table reel (tenant_id uuid, id uuid, weight int, constraint reel_id primary key (tenant_id, id))");
            for (int number = 0; number < 1000; number++) {
                statement.execute("insert into reel values ('" + TENANT + "', '" + new UUID(2, number) + "', 1)");
            }
            assertEquals(1000, rows(statement, ""));
            int looked = rows(statement, Vendor.H2.among("r.id", List.of("one", "two", "three")));
            assertTrue(looked <= 4, () -> looked + " rows looked at for three");
        }
    }

    private static int rows(Statement statement, String where) throws SQLException {
        String query = "explain analyze select r.weight from reel r"
                + where.replace(":tenant", quoted(TENANT))
                        .replace(":one", quoted(new UUID(2, 7)))
                        .replace(":two", quoted(new UUID(2, 700)))
                        .replace(":three", quoted(new UUID(2, 999)));
        try (ResultSet plan = statement.executeQuery(query)) {
            plan.next();
            Matcher count = LOOKED_AT.matcher(plan.getString(1));
            assertTrue(count.find(), "no count in the plan");
            return Integer.parseInt(count.group(1)) - (where.isEmpty() ? 1 : 0);
        }
    }

    private static String quoted(UUID id) {
        return "'" + id + "'";
    }
}
