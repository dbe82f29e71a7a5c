package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * What runs low, and the thresholds that say so. Immutable.
 *
 * @param rows the materials, what is missing most first
 * @param tabs what is low, and everything, by path
 * @param current path of the tab that is open
 * @param thresholds all of them, the workshop's first
 * @param form what stands in the form: {@code material_type}, {@code brand}, {@code color}, {@code finish}, {@code diameter_mm}, {@code threshold_g}
 * @param materialTypes choices of {@code material_type}
 * @param href where the form goes
 */
public record LowStockView(
        List<Row> rows,
        List<Choice> tabs,
        String current,
        List<Threshold> thresholds,
        FormState form,
        List<Choice> materialTypes,
        String href) {

    public LowStockView {
        rows = List.copyOf(rows);
        tabs = List.copyOf(tabs);
        thresholds = List.copyOf(thresholds);
        materialTypes = List.copyOf(materialTypes);
    }

    /**
     * One material.
     *
     * @param material what it is, and its spools
     * @param spools how many are in use
     * @param free free grams; marked when they are low
     * @param promised claimed grams; empty when none are
     * @param physical grams on the reels
     * @param threshold below which it is low
     * @param source where the threshold comes from
     * @param missing grams up to the threshold; empty when it is not low
     */
    public record Row(
            Link material,
            Figure spools,
            Figure free,
            Optional<Figure> promised,
            Figure physical,
            Figure threshold,
            String source,
            Optional<Figure> missing) {}

    /**
     * One threshold.
     *
     * @param material for what
     * @param source how much it is for, in a word
     * @param level grams
     * @param removeHref path whose POST takes it away
     * @param version that is taken away
     */
    public record Threshold(String material, String source, Figure level, String removeHref, String version) {}
}
