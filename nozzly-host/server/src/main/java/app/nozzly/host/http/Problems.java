package app.nozzly.host.http;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into a problem document. Defects are logged with the request's id and tell nothing. Stateless and thread-safe. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "code", "request_id", "errors");

    private Problems() {}

    /** A refusal with a text of this package. */
    static NozzlyException refusal(ErrorCode code, Object... arguments) {
        return new NozzlyException(code, Message.of(Problems.class, "refusal." + code.code(), arguments));
    }

    static Problem of(Throwable failure, String requestId, Locale locale) {
        if (failure instanceof NozzlyException refusal && Statuses.of(refusal.code()) < 500) {
            return describe(refusal, requestId, locale);
        }
        note(failure, requestId);
        if (failure instanceof NozzlyException refusal && Statuses.of(refusal.code()) > 500) {
            return describe(refusal, requestId, locale);
        }
        return describe(refusal(CommonError.INTERNAL, requestId), requestId, locale);
    }

    /** What is away for a while is no defect: one line for each request will do, however many there are. */
    private static void note(Throwable failure, String requestId) {
        if (failure instanceof NozzlyException refusal && refusal.code() == CommonError.UNAVAILABLE) {
            LOG.warn("request {} was turned away: {}{}", requestId, refusal.getMessage(), cause(refusal));
        } else {
            LOG.error("request {} failed", requestId, failure);
        }
    }

    private static String cause(NozzlyException refusal) {
        return refusal.getCause() == null ? "" : " (" + refusal.getCause().getMessage() + ")";
    }

    private static Problem describe(NozzlyException refusal, String requestId, Locale locale) {
        String code = refusal.code().code();
        return new Problem(
                "/docs#problem-" + code,
                title(code, locale),
                Statuses.of(refusal.code()),
                refusal.text().text(locale),
                code,
                requestId,
                fields(refusal, locale),
                extensions(refusal.details()));
    }

    private static List<Problem.Field> fields(NozzlyException refusal, Locale locale) {
        return refusal.fieldErrors().stream()
                .map(error -> new Problem.Field(
                        pointer(error.field()), error.code(), error.message().text(locale)))
                .toList();
    }

    private static String pointer(String field) {
        return field.isEmpty() || field.startsWith("/") ? field : "/" + field;
    }

    private static Map<String, Object> extensions(Map<String, Object> details) {
        Map<String, Object> extensions = new LinkedHashMap<>(details);
        extensions.keySet().removeAll(RESERVED);
        return extensions;
    }

    /** Codes that have a name of their own, with their names. */
    static Map<String, String> titles(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("app.nozzly.host.http.Messages", locale);
        Map<String, String> titles = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith("title."))
                .forEach(key -> titles.put(key.substring("title.".length()), bundle.getString(key)));
        return titles;
    }

    /** The name of a kind of problem: from the bundle, else the code in words. */
    static String title(String code, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("app.nozzly.host.http.Messages", locale);
        String key = "title." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code.replace('_', ' ');
    }
}
