package app.nozzly.persistence.jpa;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Which product on which channel. Immutable.
 *
 * @param productId the product
 * @param channelId the channel
 */
@Embeddable
record PriceRuleKey(UUID productId, UUID channelId) {

    @Override
    public String toString() {
        return productId + " " + channelId;
    }
}
