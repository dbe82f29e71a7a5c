package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.nozzly.catalog.Product;
import app.nozzly.inventory.Spool;
import java.util.HashSet;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Samples are valid, varied and the same for the same seed. */
class SamplesTest {

    @Test
    void theSameSeedGivesTheSameObjects() {
        for (long seed = 0; seed < 200; seed++) {
            assertEquals(spool(new Samples(seed)), spool(new Samples(seed)));
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

    private static Spool spool(Samples samples) {
        return samples.spool(samples.filament(samples.brand(1), 2), 3);
    }
}
