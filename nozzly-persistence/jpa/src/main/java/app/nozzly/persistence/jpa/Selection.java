package app.nozzly.persistence.jpa;

import java.util.List;
import java.util.Map;

/**
 * What a list is read from: rows that conditions and an order are added to. Stateless.
 *
 * @param <T> one result
 */
interface Selection<T> {

    /** The query for all results without conditions and order. */
    String query();

    /** The conditions as the query wants them: all must hold. */
    String where(List<String> conditions);

    /** How many results there are. */
    long count(JpaSession session, String where, Map<String, Object> values);

    /** The results of a page. */
    List<T> select(JpaSession session, Excerpt excerpt);

    /**
     * The results of a page, and how many there are on all pages.
     *
     * @param all what holds for the results of all pages
     */
    default Counted<T> selectCounted(JpaSession session, Excerpt excerpt, Listing.Restriction all) {
        long total = count(session, all.where(), all.values());
        return new Counted<>(select(session, excerpt), total);
    }

    /** Results of one page, and how many there are on all. Immutable. */
    record Counted<T>(List<T> results, long total) {}

    /**
     * Rows of Hibernate's language, which adds the tenant.
     *
     * @param type of one result of the query
     * @param result what the query selects
     * @param source what it selects from
     */
    record OfRows<T>(Class<T> type, String result, String source) implements Selection<T> {

        @Override
        public String query() {
            return "select " + result + " from " + source + " ";
        }

        @Override
        public String where(List<String> conditions) {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        @Override
        public long count(JpaSession session, String where, Map<String, Object> values) {
            return session.select(Long.class, "select count(*) from " + source + where, values)
                    .get(0);
        }

        @Override
        public List<T> select(JpaSession session, Excerpt excerpt) {
            return session.select(
                    type,
                    query() + where(excerpt.together()) + " order by " + excerpt.order(),
                    excerpt.values(),
                    excerpt.most());
        }
    }
}
