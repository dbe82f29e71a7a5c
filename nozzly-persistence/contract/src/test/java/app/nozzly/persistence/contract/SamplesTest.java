package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.nozzly.catalog.Product;
import app.nozzly.inventory.Spool;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Samples are valid, varied and the same for the same seed. */
class SamplesTest {

    private static final Function<Samples, Spool> SPOOL =
            samples -> samples.spool(samples.filament(samples.brand(1), 2), 3);

    @Test
    void theSameSeedGivesTheSameObjects() {
        for (long seed = 0; seed < 200; seed++) {
            assertEquals(SPOOL.apply(new Samples(seed)), SPOOL.apply(new Samples(seed)));
            assertEquals(new Samples(seed).product(), new Samples(seed).product());
            assertEquals(new Samples(seed).channel(), new Samples(seed).channel());
        }
    }

    @Test
    void anotherSeedGivesAnotherObject() {
        Set<Product> products = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            products.add(new Samples(seed).product());
        }
        assertEquals(200, products.size());
        assertNotEquals(new Samples(1).policy(CurrencyUnit.GBP), new Samples(2).policy(CurrencyUnit.GBP));
    }
}
