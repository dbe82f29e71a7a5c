/**
 * A store on H2 or PostgreSQL. Entry point: {@link app.nozzly.persistence.jpa.JpaStore#open}. Public are the store, its settings and what they name; rows,
 * mappers and repositories are not. Stable. Nothing here is ever {@code null}.
 */
package app.nozzly.persistence.jpa;
