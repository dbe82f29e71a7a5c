package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Spool;

/**
 * A spool of a list with what it is sorted by, as it stands in its row: a name that somebody changes at this moment may differ, and a page must begin where
 * the one before it ended. Immutable.
 */
record ListedSpool(Spool spool, String materialType, String brand, String colour) {}
