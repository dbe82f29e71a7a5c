package app.nozzly.pricing.internal;

import app.nozzly.pricing.OrderPart;

/**
 * Fees and revenue as a function of the list price, in whole minor units and without allocating: the forward calculation of an order of one line.
 * With one line every share of an order amount is the whole amount, so no spreading is needed. Immutable and thread-safe.
 */
public final class PriceFunction {

    private final PreparedFees fees;
    private final SaleTerms terms;
    private final PreparedComponent[] components;
    private final int[] itemSigns;
    private final int[] taxSigns;
    private final long[] constants;
    private final int[][] feeSources;
    private final long measureConstant;

    public PriceFunction(PreparedFees fees, SaleTerms terms) {
        this.fees = fees;
        this.terms = terms;
        components = fees.components();
        itemSigns = new int[components.length];
        taxSigns = new int[components.length];
        constants = new long[components.length];
        feeSources = new int[components.length][];
        for (int index = 0; index < components.length; index++) {
            PreparedComponent component = components[index];
            itemSigns[index] = component.sign(OrderPart.ITEM);
            taxSigns[index] = component.sign(OrderPart.TAX);
            constants[index] = component.sign(OrderPart.SHIPPING) * terms.shippingCharged()
                    + component.sign(OrderPart.SELLER_DISCOUNT) * terms.sellerDiscount();
            feeSources[index] = sources(component);
        }
        measureConstant = terms.shippingCharged() - terms.sellerDiscount();
    }

    SaleTerms terms() {
        return terms;
    }

    PreparedFees prepared() {
        return fees;
    }

    int componentCount() {
        return components.length;
    }

    PreparedComponent component(int index) {
        return components[index];
    }

    int itemSign(int index) {
        return itemSigns[index];
    }

    int taxSign(int index) {
        return taxSigns[index];
    }

    long constant(int index) {
        return constants[index];
    }

    int[] feeSources(int index) {
        return feeSources[index];
    }

    /** What the seller pays in fees at a price, with tax on fees. */
    public long fees(long price) {
        long gross = terms.gross(price);
        return feesOf(price * terms.quantity(), terms.taxOnTop(gross));
    }

    /** Fees by code, for a breakdown. */
    public long[] feesByCode(long price) {
        long item = price * terms.quantity();
        long tax = terms.taxOnTop(terms.gross(price));
        long[] byCode = new long[fees.codes().size()];
        long subtotal = 0;
        for (int index = 0; index < components.length; index++) {
            long amount = amount(index, item, tax);
            subtotal = Amounts.fees(subtotal + amount);
            byCode[components[index].code()] += amount;
        }
        return byCode;
    }

    /** Revenue without tax at a price. */
    public long revenue(long price) {
        return terms.revenue(terms.gross(price));
    }

    long base(int index, long item, long tax) {
        long base = itemSigns[index] * item + taxSigns[index] * tax + constants[index];
        for (int source : feeSources[index]) {
            base = Amounts.fees(base + amount(source, item, tax));
        }
        return base;
    }

    long measure(long item, long tax) {
        return item + tax + measureConstant;
    }

    private long feesOf(long item, long tax) {
        long subtotal = 0;
        for (int index = 0; index < components.length; index++) {
            subtotal = Amounts.fees(subtotal + amount(index, item, tax));
        }
        return fees.total(subtotal);
    }

    private long amount(int index, long item, long tax) {
        PreparedComponent component = components[index];
        long scope = component.scopeAmount(base(index, item, tax), measure(item, tax), terms.quantity());
        return component.limited(component.isPerUnit() ? scope * terms.quantity() : scope);
    }

    /** The amount of one component at a price. */
    long amountAt(int index, long price) {
        return amount(index, price * terms.quantity(), terms.taxOnTop(terms.gross(price)));
    }

    private int[] sources(PreparedComponent component) {
        return java.util.stream.IntStream.range(0, components.length)
                .filter(other -> java.util.Arrays.stream(component.feeCodes())
                        .anyMatch(code -> code == components[other].code()))
                .toArray();
    }
}
