package app.nozzly.pricing;

import app.nozzly.pricing.internal.Decimals;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One fee of a schedule. Several components may share a code: they are computed apart and then added. Immutable.
 *
 * @param code what the fee is called in a breakdown: capital letters, digits and underscores
 * @param kind an amount or a percentage
 * @param trigger what it is charged for
 * @param base what a percentage is taken of; {@link FeeBase#NONE} for an amount
 * @param tiers rates as fractions of one, or amounts
 * @param minimum least amount in its scope
 * @param cap greatest amount in its scope
 * @param condition tests that must all hold
 * @param validFrom first day; empty: as long as its schedule
 * @param terms what does not matter to the fees of a sale
 */
public record FeeComponent(
        String code,
        FeeKind kind,
        FeeTrigger trigger,
        FeeBase base,
        FeeTiers tiers,
        Optional<FeeLimit> minimum,
        Optional<FeeLimit> cap,
        List<FactTest> condition,
        Optional<ScheduleDate> validFrom,
        Terms terms) {

    private static final BigDecimal HIGHEST_RATE = BigDecimal.TEN;

    public FeeComponent {
        condition = List.copyOf(condition);
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw NozzlyException.invalid(FeeComponent.class, "code", "component.code", code);
        }
        if (kind == FeeKind.PERCENT) {
            tiers.tiers().forEach(FeeComponent::requireRate);
        }
        boolean whole = trigger == FeeTrigger.ORDER || trigger == FeeTrigger.PAYMENT;
        if (!base.fees().isEmpty() && !whole) {
            throw NozzlyException.invalid(FeeComponent.class, "base", "component.fee_base", code);
        }
    }

    /** A component of a percentage. */
    public static FeeComponent percent(String code, FeeTrigger trigger, FeeBase base, FeeTiers tiers) {
        return of(code, FeeKind.PERCENT, trigger, base, tiers);
    }

    /** A component of an amount. */
    public static FeeComponent fixed(String code, FeeTrigger trigger, FeeTiers tiers) {
        return of(code, FeeKind.FIXED, trigger, FeeBase.NONE, tiers);
    }

    public FeeComponent withMinimum(FeeLimit limit) {
        return new FeeComponent(code, kind, trigger, base, tiers, Optional.of(limit), cap, condition, validFrom, terms);
    }

    public FeeComponent withCap(FeeLimit limit) {
        return new FeeComponent(
                code, kind, trigger, base, tiers, minimum, Optional.of(limit), condition, validFrom, terms);
    }

    public FeeComponent when(FactTest... tests) {
        return new FeeComponent(code, kind, trigger, base, tiers, minimum, cap, List.of(tests), validFrom, terms);
    }

    public FeeComponent from(ScheduleDate date) {
        return new FeeComponent(code, kind, trigger, base, tiers, minimum, cap, condition, Optional.of(date), terms);
    }

    public FeeComponent withTerms(Terms newTerms) {
        return new FeeComponent(code, kind, trigger, base, tiers, minimum, cap, condition, validFrom, newTerms);
    }

    private static FeeComponent of(String code, FeeKind kind, FeeTrigger trigger, FeeBase base, FeeTiers tiers) {
        return new FeeComponent(
                code,
                kind,
                trigger,
                base,
                tiers,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Terms.NONE);
    }

    private static void requireRate(FeeTier tier) {
        if (tier.value().compareTo(HIGHEST_RATE) > 0) {
            throw NozzlyException.invalid(
                    FeeComponent.class,
                    "rate",
                    "component.rate",
                    Decimals.plain(tier.value().movePointRight(2)).toPlainString());
        }
    }

    /**
     * What is known of a component beside its amount.
     *
     * @param refund what happens on a refund
     * @param settable true when every workshop enters its own amount, such as the price of a stall
     * @param note one line
     */
    public record Terms(Optional<FeeRefund> refund, boolean settable, Optional<String> note) {

        /** Nothing known. */
        public static final Terms NONE = new Terms(Optional.empty(), false, Optional.empty());

        public Terms {
            note = note.map(text -> Decimals.line(text, "note"));
        }
    }
}
