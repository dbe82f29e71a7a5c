package app.nozzly.persistence.jpa;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Which line of which product. Immutable.
 *
 * @param productId the product
 * @param kind {@code material}, {@code component} or {@code product}
 * @param position place among the lines of its kind, from 0
 */
@Embeddable
record ProductLineKey(UUID productId, String kind, int position) {

    static final String MATERIAL = "material";
    static final String COMPONENT = "component";
    static final String PRODUCT = "product";
}
