package app.nozzly.plugin.printfile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Sums of figures. A sum is as trustworthy as its least trusted part; the sum of several stated figures is derived. Stateless. */
public final class FigureSums {

    private FigureSums() {}

    /** The sum of what every part knows; empty when there is no part or one does not know. */
    public static <S, T> Optional<Figure<T>> sum(
            List<S> parts, Function<S, Optional<Figure<T>>> figureOf, BinaryOperator<T> plus) {
        List<Figure<T>> figures =
                parts.stream().map(figureOf).flatMap(Optional::stream).toList();
        return figures.size() < parts.size() ? Optional.empty() : sum(figures, plus);
    }

    /** The sum over the parts that know; empty when none does. */
    public static <S, T> Optional<Figure<T>> ofKnown(
            List<S> parts, Function<S, Optional<Figure<T>>> figureOf, BinaryOperator<T> plus) {
        return sum(parts.stream().map(figureOf).flatMap(Optional::stream).toList(), plus);
    }

    private static <T> Optional<Figure<T>> sum(List<Figure<T>> figures, BinaryOperator<T> plus) {
        Optional<FigureSource> worst = figures.stream().map(Figure::source).max(Comparator.naturalOrder());
        return worst.flatMap(source -> figures.stream()
                .map(Figure::value)
                .reduce(plus)
                .map(value -> new Figure<>(value, ofSum(source, figures.size()))));
    }

    private static FigureSource ofSum(FigureSource worst, int parts) {
        return parts > 1 && worst == FigureSource.STATED ? FigureSource.DERIVED : worst;
    }
}
