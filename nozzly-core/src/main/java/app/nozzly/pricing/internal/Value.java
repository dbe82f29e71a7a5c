package app.nozzly.pricing.internal;

import app.nozzly.pricing.FactTest;
import app.nozzly.pricing.FeeBase;
import app.nozzly.pricing.FeeKind;
import app.nozzly.pricing.FeeLimit;
import app.nozzly.pricing.FeeRefund;
import app.nozzly.pricing.FeeScope;
import app.nozzly.pricing.FeeTier;
import app.nozzly.pricing.OrderPart;
import app.nozzly.pricing.TaxOnFees;
import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * The part of a line after its key, and its readings.
 *
 * @param place where it stands
 * @param text as written, without spaces around it
 */
record Value(ScheduleReader.Place place, String text) {

    private static final Pattern TIER = Pattern.compile("([^ %]+)(%?)(?: (up to|below) ([^ ]+))?");
    private static final Pattern TEST = Pattern.compile("(\\w+) (=|<|>=) (.+)");
    private static final Pattern LIMIT = Pattern.compile("([^ ]+)(?: ([A-Z]{3}))?(?: per (.+))?");
    private static final Pattern TAX = Pattern.compile("([^ %]+)% (on-top|included)( waived-with-tax-id)?");
    private static final Pattern REFUND = Pattern.compile("([a-z-]+)(?: ([^ %]+)%)?(?: at most ([^ ]+))?");
    private static final Pattern TERM = Pattern.compile("([+-]) (fee )?([^ ]+)");

    /** One of the constants of an enum, written in small letters with hyphens. */
    <E extends Enum<E>> E word(Class<E> kind) {
        return word(kind, text);
    }

    CurrencyUnit currency() {
        return currency(text);
    }

    /** Whether the charge is a percentage. */
    FeeKind kind() {
        return text.contains("%") ? FeeKind.PERCENT : FeeKind.FIXED;
    }

    List<FeeTier> tiers() {
        FeeKind kind = kind();
        return Arrays.stream(text.split(";"))
                .map(part -> tier(part.strip(), kind))
                .toList();
    }

    FeeBase base() {
        String sum = text.startsWith("- ") ? text : "+ " + text;
        List<OrderPart> parts = new ArrayList<>();
        List<String> fees = new ArrayList<>();
        Matcher term = TERM.matcher(sum);
        int end = 0;
        while (term.find() && term.start() == end) {
            end = Math.min(term.end() + 1, sum.length());
            if (term.group(2) != null) {
                fees.add(term.group(3));
            } else {
                parts.add(part(term.group(1), term.group(3)));
            }
        }
        if (end < sum.length() || (parts.isEmpty() && fees.isEmpty())) {
            throw form("item - seller-discount + shipping");
        }
        return new FeeBase(parts, fees);
    }

    FeeLimit limit() {
        Matcher limit = matched(LIMIT, "100 USD per order");
        return new FeeLimit(
                Decimals.number(limit.group(1), "limit"),
                Optional.ofNullable(limit.group(2)).map(this::currency),
                Optional.ofNullable(limit.group(3)).map(scope -> word(FeeScope.class, scope)));
    }

    FactTest test() {
        Matcher test = matched(TEST, "channel = ONLINE");
        FactTest.Relation relation = switch (test.group(2)) {
            case "=" -> FactTest.Relation.EQUALS;
            case "<" -> FactTest.Relation.BELOW;
            default -> FactTest.Relation.AT_LEAST;
        };
        return new FactTest(test.group(1), relation, test.group(3));
    }

    TaxOnFees tax() {
        Matcher tax = matched(TAX, "20% on-top waived-with-tax-id");
        return new TaxOnFees(rate(tax.group(1)), tax.group(2).equals("included"), tax.group(3) != null);
    }

    FeeRefund refund() {
        Matcher refund = matched(REFUND, "minus-admin 20% at most 5.00");
        return new FeeRefund(
                word(FeeRefund.Kind.class, refund.group(1)),
                Optional.ofNullable(refund.group(2)).map(Value::rate),
                Optional.ofNullable(refund.group(3)).map(cap -> Decimals.number(cap, "refund")));
    }

    /** {@code yes}, the only thing that may be said of a mark. */
    boolean mark() {
        if (!text.equals("yes")) {
            throw form("yes");
        }
        return true;
    }

    private FeeTier tier(String part, FeeKind kind) {
        Matcher tier = TIER.matcher(part);
        boolean understood = tier.matches() && tier.group(2).isEmpty() == (kind == FeeKind.FIXED);
        if (!understood) {
            throw form(kind == FeeKind.FIXED ? "0.30 up to 10.00; 0.40" : "13.6% up to 7500; 2.35%");
        }
        BigDecimal value = kind == FeeKind.FIXED ? Decimals.number(tier.group(1), "charge") : rate(tier.group(1));
        Optional<FeeTier.Edge> edge = Optional.ofNullable(tier.group(4))
                .map(amount -> new FeeTier.Edge(
                        Decimals.number(amount, "edge"), tier.group(3).equals("up to")));
        return new FeeTier(value, edge);
    }

    private OrderPart part(String sign, String name) {
        OrderPart part = word(OrderPart.class, name);
        if (sign.equals("-") != part.sign() < 0) {
            throw form("item - seller-discount + shipping");
        }
        return part;
    }

    private CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException unknown) {
            throw form("EUR");
        }
    }

    private <E extends Enum<E>> E word(Class<E> kind, String written) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> ScheduleWriter.word(constant).equals(written))
                .findFirst()
                .orElseThrow(() -> place.error(
                        "file.unknown_key",
                        written,
                        Arrays.stream(kind.getEnumConstants())
                                .map(ScheduleWriter::word)
                                .collect(Collectors.joining(", "))));
    }

    private Matcher matched(Pattern pattern, String example) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw form(example);
        }
        return matcher;
    }

    private NozzlyException form(String example) {
        return place.error("file.form", text, example);
    }

    private static BigDecimal rate(String percent) {
        return Decimals.number(percent, "rate").movePointLeft(2);
    }
}
