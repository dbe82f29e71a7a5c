package app.nozzly.inventory;

import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is missing of one material. Immutable.
 *
 * @param material label for people
 * @param required grams asked for
 * @param available grams that are there
 */
public record Shortage(String material, Grams required, Grams available) {

    /**
     * The refusal of a command for want of several materials: {@code insufficient_stock}.
     *
     * @param shortages at least one
     */
    public static NozzlyException refusal(List<Shortage> shortages) {
        if (shortages.size() == 1) {
            return shortages.get(0).refusal();
        }
        String figures = shortages.stream().map(Shortage::figures).collect(Collectors.joining("; "));
        return new NozzlyException(
                InventoryError.INSUFFICIENT_STOCK,
                Message.of(Shortage.class, "shortages", figures),
                List.of(),
                Map.of("shortages", shortages.stream().map(Shortage::details).toList()));
    }

    private String figures() {
        return Message.of(
                        Shortage.class,
                        "shortage.figures",
                        material,
                        required.forDisplay().toPlainString(),
                        available.forDisplay().toPlainString())
                .toString();
    }

    /** The refusal of a command for want of this material: {@code insufficient_stock}. */
    public NozzlyException refusal() {
        return new NozzlyException(
                InventoryError.INSUFFICIENT_STOCK,
                Message.of(
                        Shortage.class,
                        "shortage",
                        material,
                        required.forDisplay().toPlainString(),
                        available.forDisplay().toPlainString()),
                List.of(),
                Map.of("shortages", List.of(details())));
    }

    private Map<String, Object> details() {
        return Map.of(
                "material",
                material,
                "required",
                required.forDisplay(),
                "available",
                available.forDisplay(),
                "unit",
                "g");
    }
}
