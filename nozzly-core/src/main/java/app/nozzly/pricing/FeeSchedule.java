package app.nozzly.pricing;

import app.nozzly.pricing.internal.Decimals;
import app.nozzly.problem.NozzlyException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * What a platform charges a seller, as dated facts with their source. The order of components matters only where a fee is taken of another fee.
 * Immutable.
 *
 * @param id stable name, for example {@code etsy-gb}; several dated versions may share it
 * @param platform name of the platform, for example {@code etsy}
 * @param sellerCountry country of the seller, ISO code or {@code EU}
 * @param currency currency of all amounts that name no other
 * @param validity when it counts
 * @param origin where its figures come from
 * @param audience which sellers and goods it is for
 * @param taxOnFees tax on the sum of the fees
 * @param components its fees; none means selling there is free
 */
public record FeeSchedule(
        String id,
        String platform,
        String sellerCountry,
        CurrencyUnit currency,
        Validity validity,
        Origin origin,
        Audience audience,
        Optional<TaxOnFees> taxOnFees,
        List<FeeComponent> components) {

    public FeeSchedule {
        if (!id.matches("[a-z0-9][a-z0-9._-]*")) {
            throw NozzlyException.invalid(FeeSchedule.class, "id", "schedule.id", id);
        }
        platform = Decimals.line(platform, "platform");
        sellerCountry = Decimals.line(sellerCountry, "country");
        components = List.copyOf(components);
        requireKnownFees(id, components);
    }

    /** A channel without fees. */
    public static FeeSchedule none(CurrencyUnit currency) {
        return of("none", currency, List.of());
    }

    /** A schedule of one's own, always valid. */
    public static FeeSchedule of(String id, CurrencyUnit currency, List<FeeComponent> components) {
        return new FeeSchedule(
                id,
                "custom",
                "any",
                currency,
                Validity.ALWAYS,
                Origin.OWN,
                Audience.ANYONE,
                Optional.empty(),
                components);
    }

    /** The same schedule under another id. */
    public FeeSchedule withId(String newId) {
        return new FeeSchedule(
                newId, platform, sellerCountry, currency, validity, origin, audience, taxOnFees, components);
    }

    /** The same schedule with a tax on its fees. */
    public FeeSchedule taxed(TaxOnFees tax) {
        return new FeeSchedule(
                id, platform, sellerCountry, currency, validity, origin, audience, Optional.of(tax), components);
    }

    /** The same schedule, valid at other times. */
    public FeeSchedule valid(Validity newValidity) {
        return new FeeSchedule(
                id, platform, sellerCountry, currency, newValidity, origin, audience, taxOnFees, components);
    }

    /**
     * The first day on which the schedule may be used: its start, or where no start is established the day it was verified. Empty: always.
     */
    public Optional<LocalDate> firstDay() {
        return validity.from().or(origin::verifiedOn).map(ScheduleDate::firstDay);
    }

    /** Whether the schedule counts for a sale of that day; the last day is the one before {@link Validity#to()}. */
    public boolean isValidOn(LocalDate day) {
        boolean begun = firstDay().map(first -> !day.isBefore(first)).orElse(true);
        return begun && validity.to().map(end -> !end.hasBegunOn(day)).orElse(true);
    }

    private static void requireKnownFees(String id, List<FeeComponent> components) {
        Set<String> earlier = new HashSet<>();
        Set<String> needed = new HashSet<>();
        for (FeeComponent component : components) {
            for (String fee : component.base().fees()) {
                if (!earlier.contains(fee)) {
                    throw NozzlyException.invalid(FeeSchedule.class, "base", "schedule.fee_order", id, fee);
                }
                needed.add(fee);
            }
            if (needed.contains(component.code())) {
                throw NozzlyException.invalid(FeeSchedule.class, "base", "schedule.fee_order", id, component.code());
            }
            earlier.add(component.code());
        }
    }

    /**
     * When a schedule counts.
     *
     * @param from first day; empty: not established
     * @param to first day on which it counts no more; empty: open
     */
    public record Validity(Optional<ScheduleDate> from, Optional<ScheduleDate> to) {

        /** Start not established and no end. */
        public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

        public static Validity from(LocalDate day) {
            return new Validity(Optional.of(ScheduleDate.of(day)), Optional.empty());
        }
    }

    /**
     * Where figures come from.
     *
     * @param verifiedOn when they were last compared with the source
     * @param confidence how well they are founded
     * @param source where they were read
     */
    public record Origin(Optional<ScheduleDate> verifiedOn, Optional<Confidence> confidence, Optional<String> source) {

        /** The user's own figures. */
        public static final Origin OWN = new Origin(Optional.empty(), Optional.empty(), Optional.empty());

        public Origin {
            source = source.map(text -> Decimals.line(text, "source"));
        }
    }

    /**
     * Whom and what a schedule is for. Every text is one line.
     *
     * @param category goods, in the platform's words
     * @param plan the seller's plan
     * @param sellerType for example {@code BUSINESS}
     * @param note a remark
     */
    public record Audience(
            Optional<String> category, Optional<String> plan, Optional<String> sellerType, Optional<String> note) {

        /** No restriction known. */
        public static final Audience ANYONE =
                new Audience(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Audience {
            category = category.map(text -> Decimals.line(text, "category"));
            plan = plan.map(text -> Decimals.line(text, "plan"));
            sellerType = sellerType.map(text -> Decimals.line(text, "seller_type"));
            note = note.map(text -> Decimals.line(text, "note"));
        }
    }
}
