package app.nozzly.host.channels;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.TypedNumbers;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.FormState;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.pricing.ChannelDraft;
import app.nozzly.pricing.ChannelKind;
import app.nozzly.pricing.ChannelTerms;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.quantity.Percentage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Between a channel and the fields of its form. Stateless. */
final class ChannelForm {

    /** What the names of the fields of facts begin with. */
    static final String FACTS = "facts.";

    private ChannelForm() {}

    /** The fields of a new channel. */
    static FormState blank(CurrencyUnit currency) {
        return FormState.of(Map.of("kind", code(ChannelKind.CUSTOM), "currency", currency.getCode()));
    }

    /** The fields of a channel. */
    static FormState of(SalesChannel channel, TypedNumbers numbers) {
        ChannelTerms terms = channel.terms();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", channel.name());
        values.put("kind", code(channel.kind()));
        values.put("currency", channel.currency().getCode());
        values.put("fee_schedule", terms.feeSchedule().orElse(""));
        values.put("tax_percent", numbers.write(terms.tax().percent()));
        values.put("tax_included", terms.taxIncluded() ? "true" : "");
        values.put("shipping_charged", amount(terms.shippingCharged(), numbers));
        values.put("shipping_paid", amount(terms.shippingPaid(), numbers));
        values.put("price_ending", terms.priceEnding().orElse(""));
        terms.facts().forEach((name, value) -> values.put(FACTS + name, value));
        return FormState.of(values);
    }

    private static String amount(Money amount, TypedNumbers numbers) {
        return amount.isZero() ? "" : numbers.write(amount.getAmount());
    }

    /**
     * What was typed.
     *
     * @param present the channel that is changed; its facts that the form does not show stay
     * @throws app.nozzly.problem.NozzlyException {@code validation_failed} with every field that could not be read
     */
    static ChannelDraft read(Visit visit, Optional<SalesChannel> present) {
        FormReader fields = visit.fields();
        Optional<CurrencyUnit> currency = fields.text("currency")
                .flatMap(code -> CurrencyUnit.registeredCurrencies().stream()
                        .filter(unit -> unit.getCode().equals(code))
                        .findFirst());
        Optional<ChannelKind> kind = fields.choice("kind", ChannelKind.class);
        Optional<Percentage> tax = fields.percent("tax_percent");
        Optional<MoneyInput> charged = fields.money("shipping_charged");
        Optional<MoneyInput> paid = fields.money("shipping_paid");
        fields.done();
        CurrencyUnit unit =
                currency.or(() -> present.map(SalesChannel::currency)).orElse(visit.currency());
        Amounts amounts = new Amounts(unit);
        ChannelTerms terms = new ChannelTerms(
                fields.text("fee_schedule"),
                tax.orElse(Percentage.ZERO),
                fields.flag("tax_included"),
                amounts.posted(charged, "shipping_charged").orElse(Money.zero(unit)),
                amounts.posted(paid, "shipping_paid").orElse(Money.zero(unit)),
                fields.text("price_ending"),
                facts(visit.typed(), present));
        return new ChannelDraft(
                fields.text("name").orElse(""),
                kind.orElse(ChannelKind.CUSTOM),
                unit,
                terms,
                Optional.empty(),
                present.map(SalesChannel::active).orElse(true));
    }

    private static Map<String, String> facts(Map<String, String> typed, Optional<SalesChannel> present) {
        Map<String, String> facts =
                new TreeMap<>(present.map(channel -> channel.terms().facts()).orElse(Map.of()));
        typed.forEach((name, value) -> {
            if (name.startsWith(FACTS) && value.isBlank()) {
                facts.remove(name.substring(FACTS.length()));
            } else if (name.startsWith(FACTS)) {
                facts.put(name.substring(FACTS.length()), value.strip());
            }
        });
        return facts;
    }

    static String code(ChannelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
