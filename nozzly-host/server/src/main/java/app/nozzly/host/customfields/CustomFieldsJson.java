package app.nozzly.host.customfields;

import java.util.List;

/** Custom fields, those of spools first, by position and key. Immutable. */
record CustomFieldsJson(List<CustomFieldJson> items) {}
