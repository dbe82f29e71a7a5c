package app.nozzly.plugin.printfile;

import java.util.Objects;

/**
 * A value and where it comes from. Immutable.
 *
 * @param value the value
 * @param source where it comes from
 * @param <T> type of the value
 */
public record Figure<T>(T value, FigureSource source) {

    public Figure {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
    }

    public static <T> Figure<T> stated(T value) {
        return new Figure<>(value, FigureSource.STATED);
    }

    public static <T> Figure<T> derived(T value) {
        return new Figure<>(value, FigureSource.DERIVED);
    }

    public static <T> Figure<T> measured(T value) {
        return new Figure<>(value, FigureSource.MEASURED);
    }
}
