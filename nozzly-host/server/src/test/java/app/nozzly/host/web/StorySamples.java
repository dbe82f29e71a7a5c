package app.nozzly.host.web;

import app.nozzly.host.web.chart.Swatch;
import app.nozzly.host.web.view.PrintStoryView;
import app.nozzly.host.web.view.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The story of a print file with everything and of one that says nothing. */
final class StorySamples {

    private final UnaryOperator<String> word;

    StorySamples(UnaryOperator<String> word) {
        this.word = word;
    }

    PrintStoryView full() {
        return new PrintStoryView(
                List.of(
                        new PrintStoryView.Shot(Optional.of("/static/nozzly.svg"), word.apply("512 × 512 pixels, PNG")),
                        new PrintStoryView.Shot(Optional.empty(), word.apply("16 × 16 pixels, QOI"))),
                List.of(
                        known("Print time", "5 h 15 min", "", Basis.STATED),
                        known("Weight", "94.0", "g", Basis.DERIVED),
                        unknown("Purge"),
                        known("Length", "31.5", "m", Basis.MEASURED)),
                List.of(
                        Sourced.listed("Slicer", Optional.of(new Figure(word.apply("OrcaSlicer 2.3.0"), ""))),
                        unknown("Printer"),
                        known("Layer height", "0.2", "mm", Basis.STATED)),
                List.of(
                        new PrintStoryView.Warning(
                                word.apply("The file ends in the middle of a line."), "Upload it again."),
                        new PrintStoryView.Warning(word.apply("A picture was left out."), "")),
                List.of(filament("PLA", "#ff6a13"), filament("PETG", "#17171c")),
                parts(40),
                List.of(plate("1", Optional.of("/static/nozzly.svg")), plate("2", Optional.empty())),
                "/price/1",
                "/price/1#save");
    }

    PrintStoryView bare() {
        return new PrintStoryView(
                List.of(),
                List.of(unknown("Print time"), unknown(word.apply("Weight"))),
                List.of(unknown("Slicer")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "/price/2",
                "/price/2#save");
    }

    private PrintStoryView.Plate plate(String number, Optional<String> picture) {
        return new PrintStoryView.Plate(
                number,
                word.apply("Plate " + number + " · Lids"),
                picture,
                List.of(known("Print time", "2 h", "", Basis.STATED), unknown("Purge")),
                List.of(new PrintStoryView.Reel(
                        swatch("PLA", "#ff6a13"), "Slot 1", known("Weight", "41.2", "g", Basis.STATED))),
                parts(2),
                "/price/1?plates=" + number);
    }

    private PrintStoryView.Filament filament(String type, String hex) {
        return new PrintStoryView.Filament(
                swatch(type, hex),
                "Slot 1",
                word.apply("Ember · 1.24 g/cm³"),
                known("Length", "12.1", "m", Basis.STATED),
                known("Volume", "29.1", "cm³", Basis.DERIVED),
                known("Weight", "36.1", "g", Basis.MEASURED),
                "33.0 g in the parts",
                known("Purge", "3.1", "g", Basis.STATED),
                unknown("Slicer’s cost"));
    }

    private Swatch swatch(String name, String hex) {
        return new Swatch(word.apply(name), word.apply(hex), List.of(hex), Swatch.Look.SOLID);
    }

    private List<PrintStoryView.Part> parts(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> new PrintStoryView.Part(word.apply("clip_" + at + ".stl"), "× 2"))
                .toList();
    }

    private static Sourced known(String label, String value, String unit, Basis basis) {
        return new Sourced(label, Optional.of(new Figure(value, unit)), Optional.of(basis));
    }

    private static Sourced unknown(String label) {
        return Sourced.listed(label, Optional.empty());
    }
}
