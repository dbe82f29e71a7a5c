package app.nozzly.pricing.internal;

import app.nozzly.pricing.Confidence;
import app.nozzly.pricing.FactTest;
import app.nozzly.pricing.FeeBase;
import app.nozzly.pricing.FeeComponent;
import app.nozzly.pricing.FeeMeasure;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeTiers;
import app.nozzly.pricing.FeeTrigger;
import app.nozzly.pricing.ScheduleDate;
import app.nozzly.pricing.TierMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A schedule while it is read. */
final class ScheduleDraft {

    private static final List<String> SCHEDULE_KEYS = List.of(
            "platform",
            "country",
            "currency",
            "valid-from",
            "valid-to",
            "verified",
            "confidence",
            "source",
            "category",
            "plan",
            "seller-type",
            "note",
            "tax-on-fees",
            "fee");
    private static final List<String> FEE_KEYS = List.of(
            "charge",
            "of",
            "per",
            "tiers",
            "measure",
            "currency",
            "minimum",
            "cap",
            "when",
            "valid-from",
            "refund",
            "settable",
            "note");

    private final String id;
    private final Entries entries;
    private final List<FeeDraft> fees = new ArrayList<>();

    ScheduleDraft(ScheduleReader.Place place, String id) {
        this.id = id;
        entries = new Entries(place, "schedule " + id, SCHEDULE_KEYS);
    }

    void add(ScheduleReader.Place place, String key, String value) {
        if (key.equals("fee")) {
            fees.add(new FeeDraft(value, new Entries(place, "fee " + value, FEE_KEYS), new ArrayList<>()));
        } else if (fees.isEmpty()) {
            entries.add(place, key, value);
        } else {
            fees.get(fees.size() - 1).add(place, key, value);
        }
    }

    FeeSchedule schedule() {
        List<FeeComponent> components = fees.stream()
                .map(fee -> fee.entries.start().read(fee::component))
                .toList();
        FeeSchedule.Validity validity =
                new FeeSchedule.Validity(date(entries, "valid-from"), date(entries, "valid-to"));
        FeeSchedule.Origin origin = new FeeSchedule.Origin(
                date(entries, "verified"), entries.optional("confidence", ScheduleDraft::confidence), text("source"));
        FeeSchedule.Audience audience =
                new FeeSchedule.Audience(text("category"), text("plan"), text("seller-type"), text("note"));
        return entries.start()
                .read(() -> new FeeSchedule(
                        id,
                        entries.required("platform", Value::text),
                        entries.required("country", Value::text),
                        entries.required("currency", Value::currency),
                        validity,
                        origin,
                        audience,
                        entries.optional("tax-on-fees", Value::tax),
                        components));
    }

    private Optional<String> text(String key) {
        return entries.optional(key, value -> Decimals.line(value.text(), key));
    }

    private static Optional<ScheduleDate> date(Entries entries, String key) {
        return entries.optional(key, value -> ScheduleDate.parse(value.text()));
    }

    private static Confidence confidence(Value value) {
        return new Value(value.place(), value.text().toLowerCase(Locale.ROOT)).word(Confidence.class);
    }

    /** One fee while it is read. */
    private record FeeDraft(String code, Entries entries, List<FactTest> tests) {

        void add(ScheduleReader.Place place, String key, String value) {
            if (key.equals("when")) {
                tests.add(place.read(() -> new Value(place, value).test()));
            } else {
                entries.add(place, key, value);
            }
        }

        FeeComponent component() {
            FeeTiers tiers = new FeeTiers(
                    entries.required("charge", Value::tiers),
                    entries.optional("tiers", value -> value.word(TierMode.class))
                            .orElse(TierMode.SWITCH),
                    entries.optional("measure", value -> value.word(FeeMeasure.class)),
                    entries.optional("currency", Value::currency));
            return new FeeComponent(
                    code,
                    entries.required("charge", Value::kind),
                    entries.required("per", value -> value.word(FeeTrigger.class)),
                    entries.optional("of", Value::base).orElse(FeeBase.NONE),
                    tiers,
                    entries.optional("minimum", Value::limit),
                    entries.optional("cap", Value::limit),
                    tests,
                    date(entries, "valid-from"),
                    terms());
        }

        private FeeComponent.Terms terms() {
            return new FeeComponent.Terms(
                    entries.optional("refund", Value::refund),
                    entries.optional("settable", Value::mark).isPresent(),
                    entries.optional("note", Value::text));
        }
    }
}
