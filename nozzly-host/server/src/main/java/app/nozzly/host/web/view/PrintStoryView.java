package app.nozzly.host.web.view;

import app.nozzly.host.web.chart.Swatch;
import java.util.List;
import java.util.Optional;

/**
 * The page that shows everything that a print file says. Immutable.
 *
 * @param pictures its pictures, the largest first
 * @param totals time, filament, purge, cost and parts of the whole file
 * @param settings slicer, printer, nozzle, layers and temperatures
 * @param warnings what the reader of the file wants to be known
 * @param filaments one per filament that is used
 * @param parts what is printed
 * @param plates the prints of a container; empty for a file that is one print
 * @param priceHref path of the page that prices it; takes the numbers of plates as {@code plates}
 * @param saveHref path of the form that saves it as a product
 */
public record PrintStoryView(
        List<Shot> pictures,
        List<Sourced> totals,
        List<Sourced> settings,
        List<Warning> warnings,
        List<Filament> filaments,
        List<Part> parts,
        List<Plate> plates,
        String priceHref,
        String saveHref) {

    public PrintStoryView {
        pictures = List.copyOf(pictures);
        totals = List.copyOf(totals);
        settings = List.copyOf(settings);
        warnings = List.copyOf(warnings);
        filaments = List.copyOf(filaments);
        parts = List.copyOf(parts);
        plates = List.copyOf(plates);
    }

    /**
     * A picture.
     *
     * @param href its path; empty when it cannot be shown
     * @param note size and format
     */
    public record Shot(Optional<String> href, String note) {}

    /**
     * Something to know about the reading.
     *
     * @param text what was found
     * @param remedy what to do; empty when the text says it
     */
    public record Warning(String text, String remedy) {}

    /**
     * One filament.
     *
     * @param swatch its colour and material
     * @param slot its place, ready to read
     * @param notes brand, name of its settings, density, diameter
     * @param length millimetres or metres
     * @param volume cubic centimetres
     * @param weight grams, waste included
     * @param part grams in the parts; empty when the waste is not known
     * @param waste grams that no part gets
     * @param cost as the slicer says
     */
    public record Filament(
            Swatch swatch,
            String slot,
            String notes,
            Sourced length,
            Sourced volume,
            Sourced weight,
            String part,
            Sourced waste,
            Sourced cost) {}

    /**
     * Parts of one name.
     *
     * @param name as in the file
     * @param count how many, ready to read
     */
    public record Part(String name, String count) {}

    /**
     * One plate.
     *
     * @param number as the form sends it
     * @param title number and name
     * @param picture path of its picture; empty when it has none
     * @param figures time, filament, layers
     * @param filaments its filaments with their grams
     * @param parts what is printed on it
     * @param priceHref path of the page that prices this plate alone
     */
    public record Plate(
            String number,
            String title,
            Optional<String> picture,
            List<Sourced> figures,
            List<Reel> filaments,
            List<Part> parts,
            String priceHref) {

        public Plate {
            figures = List.copyOf(figures);
            filaments = List.copyOf(filaments);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A filament of a plate.
     *
     * @param swatch its colour and material
     * @param slot its place
     * @param weight grams
     */
    public record Reel(Swatch swatch, String slot, Sourced weight) {}
}
