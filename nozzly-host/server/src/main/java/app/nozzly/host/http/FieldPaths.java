package app.nozzly.host.http;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.CustomValues;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.NozzlyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Gives refusals of nested things the path that they have in the body. Stateless. */
public final class FieldPaths {

    private FieldPaths() {}

    /**
     * Makes a thing that stands below a field.
     *
     * @throws NozzlyException {@code validation_failed} with every field below the parent
     */
    public static <T> T under(String parent, Supplier<T> made) {
        try {
            return made.get();
        } catch (NozzlyException refusal) {
            throw NozzlyException.invalid(errors(refusal, parent));
        }
    }

    /** Answers a question: what is wrong with a parameter of the query is said to be there, as the query's own check says it. */
    static <T> T inQuery(Set<String> parameters, Supplier<T> answered) {
        try {
            return answered.get();
        } catch (NozzlyException refusal) {
            boolean ours = refusal.code() == CommonError.VALIDATION_FAILED
                    && refusal.fieldErrors().stream().anyMatch(error -> isOf(parameters, error.field()));
            throw ours ? NozzlyException.invalid(inQuery(parameters, refusal.fieldErrors())) : refusal;
        }
    }

    private static List<FieldError> inQuery(Set<String> parameters, List<FieldError> errors) {
        return errors.stream()
                .map(error -> isOf(parameters, error.field()) ? error.under("query") : error)
                .toList();
    }

    private static boolean isOf(Set<String> parameters, String field) {
        return parameters.contains(field) || CustomCriteria.isCustom(field) && parameters.contains(CustomValues.MEMBER);
    }

    /** Makes the things of a list; what is wrong with any of them is reported at once. */
    public static <T, R> List<R> each(String parent, List<T> inputs, Function<Indexed<T>, R> made) {
        List<R> results = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < inputs.size(); index++) {
            try {
                results.add(made.apply(new Indexed<>(index, inputs.get(index))));
            } catch (NozzlyException refusal) {
                errors.addAll(errors(refusal, parent + "/" + index));
            }
        }
        if (!errors.isEmpty()) {
            throw NozzlyException.invalid(errors);
        }
        return results;
    }

    /**
     * One thing of a list.
     *
     * @param index its place, from 0
     * @param value the thing
     */
    public record Indexed<T>(int index, T value) {}

    private static List<FieldError> errors(NozzlyException refusal, String parent) {
        if (refusal.code() != CommonError.VALIDATION_FAILED) {
            throw refusal;
        }
        return refusal.fieldErrors().stream()
                .map(error -> Optional.of(error)
                        .filter(known -> !known.field().isEmpty())
                        .map(known -> known.under(parent))
                        .orElseGet(() -> new FieldError(parent, error.code(), error.message())))
                .toList();
    }
}
