package app.nozzly.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one exception of Nozzly: a stable {@linkplain #code() code}, a text with its remedy, the {@linkplain #fieldErrors() fields} concerned and
 * {@linkplain #details() structured details}. An expected "no answer" is a value, never this exception.
 */
public class NozzlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient Message text;
    private final transient List<FieldError> fieldErrors;
    private final transient Map<String, Object> details;

    /** With fields and details; either may be empty. */
    public NozzlyException(ErrorCode code, Message text, List<FieldError> fieldErrors, Map<String, Object> details) {
        super(text.toString());
        this.code = code;
        this.text = text;
        this.fieldErrors = List.copyOf(fieldErrors);
        this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public NozzlyException(ErrorCode code, Message text) {
        this(code, text, List.of(), Map.of());
    }

    /** Caused by another throwable, which stays reachable as {@link #getCause()}. */
    public NozzlyException(ErrorCode code, Message text, Throwable cause) {
        this(code, text);
        initCause(cause);
    }

    /**
     * One field is wrong: {@code validation_failed}. The field error's code is the message key with dots as underscores.
     *
     * @param owner class whose package holds the bundle
     * @param field path of the field
     * @param key message key; the text must name the value and the remedy
     */
    public static NozzlyException invalid(Class<?> owner, String field, String key, Object... arguments) {
        Message message = Message.of(owner, key, arguments);
        return invalid(List.of(new FieldError(field, key.replace('.', '_'), message)));
    }

    /** Several fields are wrong, reported at once: {@code validation_failed}. */
    public static NozzlyException invalid(List<FieldError> errors) {
        return new NozzlyException(
                CommonError.VALIDATION_FAILED,
                errors.size() == 1
                        ? errors.get(0).message()
                        : Message.of(NozzlyException.class, "validation_failed", errors.size()),
                errors,
                Map.of());
    }

    /** A thing that is not there, or not for this tenant: {@code not_found}. */
    public static NozzlyException notFound(String kind, Object id) {
        return new NozzlyException(
                CommonError.NOT_FOUND,
                Message.of(NozzlyException.class, "not_found", kind, id),
                List.of(),
                Map.of("kind", kind, "id", String.valueOf(id)));
    }

    /** The thing was changed by somebody else since it was read: {@code version_conflict}. */
    public static NozzlyException versionConflict(String kind, Object id) {
        return new NozzlyException(
                CommonError.VERSION_CONFLICT,
                Message.of(NozzlyException.class, "version_conflict", kind, id),
                List.of(),
                Map.of("kind", kind, "id", String.valueOf(id)));
    }

    /** Another thing already has this unique value: {@code already_exists}. */
    public static NozzlyException alreadyExists(String kind, String field, Object value) {
        Message message = Message.of(NozzlyException.class, "already_exists", kind, field, value);
        return new NozzlyException(
                CommonError.ALREADY_EXISTS,
                message,
                List.of(new FieldError(field, "already_exists", message)),
                Map.of("kind", kind, field, String.valueOf(value)));
    }

    public ErrorCode code() {
        return code;
    }

    /** The text as key and arguments, for another language. */
    public Message text() {
        return text;
    }

    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }

    /** Figures behind the text, for programs: insertion order, values are strings, numbers, lists or maps. */
    public Map<String, Object> details() {
        return details;
    }
}
