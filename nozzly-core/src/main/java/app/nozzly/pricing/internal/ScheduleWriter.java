package app.nozzly.pricing.internal;

import app.nozzly.pricing.FactTest;
import app.nozzly.pricing.FeeBase;
import app.nozzly.pricing.FeeComponent;
import app.nozzly.pricing.FeeKind;
import app.nozzly.pricing.FeeLimit;
import app.nozzly.pricing.FeeRefund;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeTier;
import app.nozzly.pricing.FeeTiers;
import app.nozzly.pricing.OrderPart;
import app.nozzly.pricing.TaxOnFees;
import app.nozzly.pricing.TierMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes schedules as text. */
public final class ScheduleWriter {

    private final StringBuilder text = new StringBuilder();
    private final int decimals;

    private ScheduleWriter(FeeSchedule schedule) {
        decimals = schedule.currency().getDecimalPlaces();
    }

    public static String write(List<FeeSchedule> schedules) {
        return schedules.stream()
                .map(schedule -> new ScheduleWriter(schedule).schedule(schedule))
                .collect(Collectors.joining("\n"));
    }

    /** An enum constant as it is written: small letters with hyphens. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String schedule(FeeSchedule schedule) {
        text.append("schedule ").append(schedule.id()).append('\n');
        line("platform", schedule.platform());
        line("country", schedule.sellerCountry());
        line("currency", schedule.currency().getCode());
        line("valid-from", schedule.validity().from());
        line("valid-to", schedule.validity().to());
        line("verified", schedule.origin().verifiedOn());
        line("confidence", schedule.origin().confidence());
        line("source", schedule.origin().source());
        line("category", schedule.audience().category());
        line("plan", schedule.audience().plan());
        line("seller-type", schedule.audience().sellerType());
        line("note", schedule.audience().note());
        line("tax-on-fees", schedule.taxOnFees().map(ScheduleWriter::tax));
        schedule.components().forEach(this::component);
        return text.toString();
    }

    private void component(FeeComponent component) {
        text.append("\n  fee ").append(component.code()).append('\n');
        FeeTiers tiers = component.tiers();
        line("  charge", charge(component));
        line("  of", base(component.base()));
        line("  per", word(component.trigger()));
        line("  tiers", tiers.mode() == TierMode.MARGINAL ? Optional.of("marginal") : Optional.empty());
        line("  measure", tiers.measure().map(ScheduleWriter::word));
        line("  currency", tiers.currency().map(Object::toString));
        line("  minimum", component.minimum().map(this::limit));
        line("  cap", component.cap().map(this::limit));
        component.condition().forEach(test -> line("  when", test(test)));
        line("  valid-from", component.validFrom());
        line("  refund", component.terms().refund().map(this::refund));
        line("  settable", component.terms().settable() ? Optional.of("yes") : Optional.empty());
        line("  note", component.terms().note());
    }

    private void line(String key, Optional<?> value) {
        value.ifPresent(present -> line(key, present.toString()));
    }

    private void line(String key, String value) {
        text.append("  ").append(key).append(' ').append(value).append('\n');
    }

    private static String tax(TaxOnFees tax) {
        return percent(tax.rate())
                + (tax.included() ? " included" : " on-top")
                + (tax.waivedWithTaxId() ? " waived-with-tax-id" : "");
    }

    private String charge(FeeComponent component) {
        return component.tiers().tiers().stream()
                .map(tier -> tier(tier, component.kind() == FeeKind.PERCENT))
                .collect(Collectors.joining("; "));
    }

    private String tier(FeeTier tier, boolean percent) {
        String value = percent ? percent(tier.value()) : amount(tier.value());
        return value
                + tier.edge()
                        .map(edge -> (edge.inclusive() ? " up to " : " below ") + amount(edge.amount()))
                        .orElse("");
    }

    private static Optional<String> base(FeeBase base) {
        StringBuilder sum = new StringBuilder();
        for (OrderPart part : base.parts()) {
            sum.append(part.sign() < 0 ? " - " : " + ").append(word(part));
        }
        base.fees().forEach(fee -> sum.append(" + fee ").append(fee));
        return Optional.of(sum.toString().strip())
                .filter(written -> !written.isEmpty())
                .map(written -> written.startsWith("+ ") ? written.substring(2) : written);
    }

    private String limit(FeeLimit limit) {
        return amount(limit.amount())
                + limit.currency().map(currency -> " " + currency.getCode()).orElse("")
                + limit.scope().map(scope -> " per " + word(scope)).orElse("");
    }

    private static String test(FactTest test) {
        String relation = switch (test.relation()) {
            case EQUALS -> " = ";
            case BELOW -> " < ";
            case AT_LEAST -> " >= ";
        };
        return test.fact() + relation + test.value();
    }

    private String refund(FeeRefund refund) {
        return word(refund.kind())
                + refund.adminShare().map(share -> " " + percent(share)).orElse("")
                + refund.adminCap().map(cap -> " at most " + amount(cap)).orElse("");
    }

    private String amount(BigDecimal amount) {
        return amount.setScale(Math.max(amount.scale(), decimals)).toPlainString();
    }

    private static String percent(BigDecimal rate) {
        return Decimals.plain(rate.movePointRight(2)).toPlainString() + "%";
    }
}
