package app.nozzly.host.products;

import app.nozzly.catalog.Products;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import java.util.Locale;

/** Proposes SKUs for products whose maker names none: P-001, P-002 and so on. Thread-safe. */
public final class SkuNumbers {

    private final Products products;

    public SkuNumbers(Products products) {
        this.products = products;
    }

    /** A SKU that no product has now. */
    public String next(OperationContext context) {
        long number = products.list(context, ListQuery.first(1)).total() + 1;
        while (isTaken(context, code(number))) {
            number++;
        }
        return code(number);
    }

    private boolean isTaken(OperationContext context, String sku) {
        try {
            return sku.equalsIgnoreCase(products.get(context, sku).sku());
        } catch (NozzlyException refusal) {
            if (refusal.code() == CommonError.NOT_FOUND) {
                return false;
            }
            throw refusal;
        }
    }

    private static String code(long number) {
        return String.format(Locale.ROOT, "P-%03d", number);
    }
}
