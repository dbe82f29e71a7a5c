package app.nozzly.host.printfiles;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Basis;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.Texts;
import app.nozzly.host.web.view.Sourced;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures of a print file, ready to read, with what they rest on. Keys are those below {@code story}. For one visit. */
final class StoryFigures {

    private static final BigDecimal MILLIMETRES_PER_METRE = BigDecimal.valueOf(1000);
    private static final int COST_DIGITS = 2;

    private final Texts texts;
    private final Figures figures;

    StoryFigures(Visit visit) {
        this.texts = visit.texts();
        this.figures = visit.figures();
    }

    Sourced text(String key, Optional<String> text) {
        return Sourced.listed(label(key), text.map(value -> new Figure(value, "")));
    }

    Sourced count(String key, Optional<Integer> count) {
        return Sourced.listed(label(key), count.map(figures::count));
    }

    Sourced time(Optional<BigDecimal> seconds, Optional<FigureSource> source) {
        return sourced(
                texts.say("price.print_time"), seconds.map(PrintTime::ofSeconds).map(figures::time), source);
    }

    Sourced grams(String key, Optional<Grams> mass, Optional<FigureSource> source) {
        return sourced(label(key), mass.map(figures::grams), source);
    }

    /** Below one metre in millimetres. */
    Sourced length(String key, Optional<BigDecimal> millimetres, Optional<FigureSource> source) {
        return sourced(label(key), millimetres.map(this::length), source);
    }

    private Figure length(BigDecimal millimetres) {
        return millimetres.abs().compareTo(MILLIMETRES_PER_METRE) < 0
                ? millimetres(millimetres)
                : figures.quantity(millimetres.movePointLeft(3), texts.say("unit.metre"));
    }

    Sourced millimetres(String key, Optional<BigDecimal> value, Optional<FigureSource> source) {
        return sourced(label(key), value.map(this::millimetres), source);
    }

    private Figure millimetres(BigDecimal value) {
        return figures.quantity(value, texts.say("unit.millimetre"));
    }

    Sourced volume(Optional<BigDecimal> volume, Optional<FigureSource> source) {
        String unit = texts.say("unit.cubic_centimetre");
        return sourced(label("volume"), volume.map(value -> figures.quantity(value, unit)), source);
    }

    /** An amount in the slicer's settings has no currency, so none is shown. */
    Sourced cost(Optional<BigDecimal> cost, Optional<FigureSource> source) {
        return sourced(
                label("slicer_cost"),
                cost.map(value ->
                        new Figure(figures.number(value, COST_DIGITS, Math.max(COST_DIGITS, value.scale())), "")),
                source);
    }

    Sourced temperature(String key, Optional<BigDecimal> celsius, Optional<FigureSource> source) {
        return sourced(
                label(key), celsius.map(value -> new Figure(texts.say("story.temperature", plain(value)), "")), source);
    }

    /** One figure where all are the same, else each with its number. */
    Sourced each(String key, List<BigDecimal> values, String one, String several) {
        if (values.isEmpty()) {
            return Sourced.listed(label(key), Optional.empty());
        }
        boolean same = values.stream().allMatch(value -> value.compareTo(values.get(0)) == 0);
        String text = same
                ? texts.say(one, plain(values.get(0)))
                : IntStream.range(0, values.size())
                        .mapToObj(at -> texts.say(several, at + 1, plain(values.get(at))))
                        .collect(Collectors.joining(", "));
        return Sourced.listed(label(key), Optional.of(new Figure(text, "")));
    }

    String plain(BigDecimal value) {
        return figures.number(value, 0, 3);
    }

    private String label(String key) {
        return texts.say("story." + key);
    }

    private static Sourced sourced(String label, Optional<Figure> figure, Optional<FigureSource> source) {
        return new Sourced(label, figure, source.map(StoryFigures::basis));
    }

    private static Basis basis(FigureSource source) {
        return switch (source) {
            case STATED -> Basis.STATED;
            case DERIVED -> Basis.DERIVED;
            case MEASURED -> Basis.MEASURED;
        };
    }
}
