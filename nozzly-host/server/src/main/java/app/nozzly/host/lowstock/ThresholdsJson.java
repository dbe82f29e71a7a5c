package app.nozzly.host.lowstock;

import java.util.List;

/** All thresholds, the workshop's first. Immutable. */
record ThresholdsJson(List<ThresholdJson> items) {}
