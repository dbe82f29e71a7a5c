package app.nozzly.persistence.jpa;

/**
 * What a {@link JpaStore} is made of and how busy its connections are. Immutable snapshot.
 *
 * @param product the database, for example {@code PostgreSQL}
 * @param schemaVersion version of the last migration
 * @param connections most connections at the same time
 * @param active connections in use
 * @param idle connections that wait for work
 * @param waiting transactions that wait for a connection
 */
public record StoreCondition(
        String product, String schemaVersion, int connections, int active, int idle, int waiting) {}
