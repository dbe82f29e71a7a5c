package app.nozzly.catalog;

import app.nozzly.problem.Validation;
import java.util.List;
import java.util.Optional;

/**
 * What people call a product. Immutable.
 *
 * @param sku stock-keeping unit, unique in a workshop in any case of letters, 1 to 64 characters without blanks at the ends
 * @param name 1 to 200 characters
 * @param description at most 10,000 characters
 * @param category where it stands in the catalogue
 * @param tags at most 50, each 1 to 50 characters
 */
public record ProductDetails(
        String sku, String name, Optional<String> description, Optional<String> category, List<String> tags) {

    private static final int LONGEST_SKU = 64;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST_TAG = 50;
    private static final int MOST_TAGS = 50;

    public ProductDetails {
        sku = sku.strip();
        name = name.strip();
        description = present(description);
        category = present(category);
        tags = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        new Validation(Product.class)
                .require(!sku.isEmpty() && sku.length() <= LONGEST_SKU, "sku", "sku.length", sku, LONGEST_SKU)
                .require(sku.chars().noneMatch(Character::isISOControl), "sku", "sku.characters")
                .require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "name.length", LONGEST_NAME)
                .require(
                        description.stream().allMatch(text -> text.length() <= LONGEST_DESCRIPTION),
                        "description",
                        "text.length",
                        LONGEST_DESCRIPTION)
                .require(
                        category.stream().allMatch(text -> text.length() <= LONGEST_NAME),
                        "category",
                        "text.length",
                        LONGEST_NAME)
                .require(tags.size() <= MOST_TAGS, "tags", "tags.count", tags.size(), MOST_TAGS)
                .require(tags.stream().allMatch(tag -> tag.length() <= LONGEST_TAG), "tags", "text.length", LONGEST_TAG)
                .done();
    }

    /** Only SKU and name. */
    public static ProductDetails of(String sku, String name) {
        return new ProductDetails(sku, name, Optional.empty(), Optional.empty(), List.of());
    }

    private static Optional<String> present(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }
}
