package app.nozzly.host.products;

import app.nozzly.host.http.MoneyInput;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A counted part of a bill of materials as a caller describes it; one piece when no quantity is given. One of the stock is called what it is called there when
 * no name is given, and costs its average when no cost is. Immutable.
 */
record ProductComponentInput(
        Optional<UUID> id,
        Optional<String> componentId,
        Optional<String> name,
        Optional<BigDecimal> quantity,
        Optional<MoneyInput> unitCost) {}
