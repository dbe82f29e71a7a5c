package app.nozzly.host.printfiles;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.printfiles.PrintFileJson.PlateJson;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.Texts;
import app.nozzly.quantity.PrintTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names plates. For one visit. */
final class PlateWords {

    private final Texts texts;
    private final Figures figures;

    PlateWords(Visit visit) {
        this.texts = visit.texts();
        this.figures = visit.figures();
    }

    /** Number and name: {@code Plate 2 · Lids}. */
    String title(PlateJson plate) {
        return plate.name()
                .filter(name -> !name.isBlank())
                .map(name -> texts.say("plate.title_named", plate.number(), name))
                .orElseGet(() -> texts.say("plate.title", plate.number()));
    }

    /** Time and grams, as far as they are known: {@code 2 h 5 min · 41.2 g}. */
    String summary(PlateJson plate) {
        return Stream.of(
                        plate.printTimeS().map(PrintTime::ofSeconds).map(figures::time),
                        plate.totalWeightG().map(figures::grams))
                .flatMap(Optional::stream)
                .map(Figure::text)
                .collect(Collectors.joining(" · "));
    }
}
