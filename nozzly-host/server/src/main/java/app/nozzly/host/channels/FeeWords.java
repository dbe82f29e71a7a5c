package app.nozzly.host.channels;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.pricing.FeeLabels;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.Texts;
import app.nozzly.host.web.view.ChannelView;
import app.nozzly.pricing.FactTest;
import app.nozzly.pricing.FeeBase;
import app.nozzly.pricing.FeeComponent;
import app.nozzly.pricing.FeeKind;
import app.nozzly.pricing.FeeLimit;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeTier;
import app.nozzly.pricing.ScheduleDate;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Says the fees of a schedule in words. For one visit. */
final class FeeWords {

    private final Texts texts;
    private final Figures figures;

    FeeWords(Visit visit) {
        this.texts = visit.texts();
        this.figures = visit.figures();
    }

    /** The components, in the order of the schedule. */
    List<ChannelView.FeeComponent> lines(FeeSchedule schedule) {
        return schedule.components().stream()
                .map(component -> line(component, schedule.currency()))
                .toList();
    }

    /** Where the figures come from. */
    String source(FeeSchedule schedule) {
        String from = schedule.firstDay().map(figures::date).orElse("–");
        String source = schedule.origin().source().orElse(texts.say("fee.source_own"));
        return schedule.id().startsWith("custom-") ? source : texts.say("fee.source", schedule.id(), from, source);
    }

    private ChannelView.FeeComponent line(FeeComponent component, CurrencyUnit currency) {
        CurrencyUnit unit = component.tiers().currency().orElse(currency);
        return new ChannelView.FeeComponent(
                FeeLabels.of(component.code(), texts.locale()),
                component.code(),
                texts.say("fee.trigger." + component.trigger().name().toLowerCase(Locale.ROOT)),
                base(component.base()),
                rates(component, unit, currency),
                bounds(component, currency));
    }

    private String base(FeeBase base) {
        return Stream.concat(
                        base.parts().stream()
                                .map(part -> (part.sign() < 0 ? "− " : "+ ")
                                        + texts.say(
                                                "fee.base_part." + part.name().toLowerCase(Locale.ROOT))),
                        base.fees().stream().map(code -> "+ " + FeeLabels.of(code, texts.locale())))
                .collect(Collectors.joining(" "))
                .replaceFirst("^\\+ ", "");
    }

    private String rates(FeeComponent component, CurrencyUnit unit, CurrencyUnit currency) {
        List<String> rates = new ArrayList<>();
        List<FeeTier> tiers = component.tiers().tiers();
        for (FeeTier tier : tiers) {
            String value = component.kind() == FeeKind.PERCENT ? percent(tier.value()) : money(tier.value(), unit);
            rates.add(tier.edge()
                    .map(edge -> texts.say(
                            edge.inclusive() ? "fee.up_to" : "fee.below", money(edge.amount(), currency), value))
                    .orElse(tiers.size() > 1 ? texts.say("fee.rest", value) : value));
        }
        return String.join(", ", rates);
    }

    private String bounds(FeeComponent component, CurrencyUnit currency) {
        List<String> bounds = new ArrayList<>();
        component.minimum().ifPresent(limit -> bounds.add(texts.say("fee.least", limit(limit, currency))));
        component.cap().ifPresent(limit -> bounds.add(texts.say("fee.cap", limit(limit, currency))));
        if (!component.condition().isEmpty()) {
            bounds.add(texts.say("fee.when", conditions(component.condition())));
        }
        component
                .validFrom()
                .map(ScheduleDate::firstDay)
                .map(figures::date)
                .map(day -> texts.say("fee.from", day))
                .ifPresent(bounds::add);
        if (component.terms().settable()) {
            bounds.add(texts.say("fee.settable"));
        }
        return String.join("; ", bounds);
    }

    private static String conditions(List<FactTest> tests) {
        return tests.stream().map(FeeWords::condition).collect(Collectors.joining(", "));
    }

    private static String condition(FactTest test) {
        String sign = switch (test.relation()) {
            case EQUALS -> " = ";
            case BELOW -> " < ";
            case AT_LEAST -> " ≥ ";
        };
        return words(test.fact()) + sign + test.value();
    }

    /** A fact's name as words: {@code adAttributed} is "ad attributed". */
    static String words(String fact) {
        return fact.replaceAll("([a-z])([A-Z0-9])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** The same with a capital: "Ad attributed". */
    static String title(String fact) {
        String words = words(fact);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String limit(FeeLimit limit, CurrencyUnit currency) {
        return money(limit.amount(), limit.currency().orElse(currency));
    }

    private String percent(BigDecimal fraction) {
        return figures.number(fraction.movePointRight(2), 0, Rounding.UNIT_COST_SCALE) + " "
                + texts.say("unit.percent");
    }

    private String money(BigDecimal amount, CurrencyUnit currency) {
        return figures.unitCost(BigMoney.of(currency, amount)).text();
    }

    /** Facts that decide about the fees, each once, in the order of the schedule. */
    static List<String> facts(Optional<FeeSchedule> schedule) {
        return schedule.stream()
                .flatMap(known -> known.components().stream())
                .flatMap(component -> component.condition().stream())
                .map(FactTest::fact)
                .distinct()
                .toList();
    }
}
