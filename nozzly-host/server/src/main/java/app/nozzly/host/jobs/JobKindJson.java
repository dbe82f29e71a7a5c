package app.nozzly.host.jobs;

import java.util.List;
import java.util.Locale;

/** A kind of job that may be ordered, as it is written; {@code allowed} says whether the caller may. Immutable. */
record JobKindJson(String kind, String name, String permission, List<String> arguments, boolean allowed) {

    static JobKindJson of(JobKind kind, boolean allowed, Locale locale) {
        return new JobKindJson(
                kind.code(),
                kind.name().text(locale),
                kind.permission().code(),
                kind.arguments().stream().sorted().toList(),
                allowed);
    }
}
