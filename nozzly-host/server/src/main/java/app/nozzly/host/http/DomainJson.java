package app.nozzly.host.http;

import app.nozzly.customfields.CustomValue;
import app.nozzly.inventory.Quantity;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** How quantities are read and written: money with its currency, masses, percentages and decimals as exact numbers. Stateless. */
final class DomainJson {

    private DomainJson() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("nozzly");
        module.addSerializer(Money.class, writer((money, out) -> write(money.toBigMoney(), out)));
        module.addSerializer(BigMoney.class, writer(DomainJson::write));
        module.addSerializer(CurrencyUnit.class, writer((unit, out) -> out.writeString(unit.getCode())));
        module.addSerializer(Grams.class, writer((grams, out) -> out.writeNumber(plain(grams.forDisplay()))));
        module.addSerializer(Quantity.class, writer((quantity, out) -> out.writeNumber(plain(quantity.value()))));
        module.addSerializer(Percentage.class, writer((percentage, out) -> out.writeNumber(percentage.percent())));
        module.addSerializer(CustomValue.class, writer(DomainJson::writeCustom));
        module.addDeserializer(CustomValue.class, reader(DomainJson::readCustom));
        module.addDeserializer(MoneyInput.class, reader(DomainJson::readMoney));
        module.addDeserializer(CurrencyUnit.class, reader((node, in) -> currency(node.asText(), in)));
        module.addDeserializer(Grams.class, reader((node, in) -> Grams.of(decimal(node, in, Grams.class))));
        module.addDeserializer(Quantity.class, reader((node, in) -> new Quantity(decimal(node, in, Quantity.class))));
        module.addDeserializer(
                Percentage.class, reader((node, in) -> Percentage.ofPercent(decimal(node, in, Percentage.class))));
        return module;
    }

    /** Plain digits without trailing zeros. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void write(BigMoney money, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("amount", money.getAmount().toPlainString());
        out.writeStringField("currency", money.getCurrencyUnit().getCode());
        out.writeEndObject();
    }

    private static void writeCustom(CustomValue value, JsonGenerator out) throws IOException {
        switch (value.form()) {
            case NUMBER -> out.writeNumber(value.number());
            case FLAG -> out.writeBoolean(value.isTrue());
            default -> out.writeString(value.text());
        }
    }

    /** What it is is seen by its field. */
    private static CustomValue readCustom(JsonNode node, DeserializationContext in) throws IOException {
        if (node.isNumber() && CustomValue.isNumber(node.decimalValue())) {
            return CustomValue.number(node.decimalValue());
        }
        return node.isBoolean() ? CustomValue.flag(node.booleanValue()) : CustomValue.text(node.asText());
    }

    private static MoneyInput readMoney(JsonNode node, DeserializationContext in) throws IOException {
        if (!node.isObject()) {
            return new MoneyInput(decimal(node, in, MoneyInput.class), Optional.empty());
        }
        Optional<CurrencyUnit> currency = Optional.empty();
        if (node.hasNonNull("currency")) {
            currency = Optional.of(currency(node.get("currency").asText(), in));
        }
        if (!node.hasNonNull("amount")) {
            in.handleWeirdStringValue(MoneyInput.class, node.toString(), "amount");
        }
        return new MoneyInput(decimal(node.get("amount"), in, MoneyInput.class), currency);
    }

    private static CurrencyUnit currency(String code, DeserializationContext in) throws IOException {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException unknown) {
            return (CurrencyUnit) in.handleWeirdStringValue(CurrencyUnit.class, code, "currency");
        }
    }

    private static BigDecimal decimal(JsonNode node, DeserializationContext in, Class<?> type) throws IOException {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isTextual() && node.textValue().matches("-?\\d{1,20}(\\.\\d{1,20})?")) {
            return new BigDecimal(node.textValue());
        }
        in.handleWeirdStringValue(type, node.asText(), "decimal");
        throw new IllegalStateException("unreachable");
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private interface Reading<T> {
        T read(JsonNode node, DeserializationContext in) throws IOException;
    }

    private static <T> JsonSerializer<T> writer(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                writing.write(value, out);
            }
        };
    }

    private static <T> JsonDeserializer<T> reader(Reading<T> reading) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext in) throws IOException {
                return reading.read(in.readTree(parser), in);
            }
        };
    }
}
