package app.nozzly.host.http;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import java.util.EnumMap;
import java.util.Map;

/** The one place where codes become statuses: by code where the contract names one, else by category. Stateless. */
public final class Statuses {

    /** The detail of a refusal that says after how many seconds one may try again. */
    public static final String RETRY_AFTER = "retry_after_s";

    private static final Map<String, Integer> BY_CODE = Map.ofEntries(
            Map.entry("unauthorized", 401),
            Map.entry("external_sign_in_failed", 401),
            Map.entry("external_provider_unavailable", 503),
            Map.entry("forbidden", 403),
            Map.entry("no_workshop", 403),
            Map.entry("method_not_allowed", 405),
            Map.entry("request_timeout", 408),
            Map.entry("version_conflict", 412),
            Map.entry("too_large", 413),
            Map.entry("unsupported_media_type", 415),
            Map.entry("misdirected_request", 421),
            Map.entry("idempotency_mismatch", 422),
            Map.entry("unreadable_file", 422),
            Map.entry("unreachable_price", 422),
            Map.entry("precondition_required", 428),
            Map.entry("rate_limited", 429),
            Map.entry("plugin_failed", 502),
            Map.entry("unavailable", 503));

    private static final Map<ErrorCategory, Integer> BY_CATEGORY = new EnumMap<>(Map.of(
            ErrorCategory.INVALID_INPUT, 400,
            ErrorCategory.NOT_FOUND, 404,
            ErrorCategory.CONFLICT, 409,
            ErrorCategory.INSUFFICIENT, 409,
            ErrorCategory.UNSUPPORTED, 422,
            ErrorCategory.EXTERNAL_FAILURE, 502,
            ErrorCategory.INTERNAL, 500));

    private Statuses() {}

    /** The status that answers a refusal. */
    public static int of(ErrorCode code) {
        return BY_CODE.getOrDefault(code.code(), BY_CATEGORY.get(code.category()));
    }
}
