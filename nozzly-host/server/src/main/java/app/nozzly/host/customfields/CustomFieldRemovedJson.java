package app.nozzly.host.customfields;

import java.util.UUID;

/**
 * A custom field that was deleted. Immutable.
 *
 * @param id of the field
 * @param values how many spools or filaments lost their value of it
 */
record CustomFieldRemovedJson(UUID id, long values) {}
