package app.nozzly.host.products;

import java.math.BigDecimal;
import java.util.Optional;

/** A product inside a product as a caller describes it, by id or SKU; one when no quantity is given. Immutable. */
record SubProductInput(String productId, Optional<BigDecimal> quantity) {}
