package app.nozzly.host.demo;

import app.nozzly.Nozzly;
import app.nozzly.context.OperationContext;
import app.nozzly.customfields.CustomFieldDraft;
import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.customfields.FieldType;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelMaterial;
import app.nozzly.inventory.ReelTypeDraft;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolChange;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reels of the demo workshop, and what it writes down of its spools besides. */
final class DemoReels {

    private final Nozzly nozzly;

    DemoReels(Nozzly nozzly) {
        this.nozzly = nozzly;
    }

    void write(OperationContext context) {
        Reel cardboard = nozzly.reelTypes()
                .add(context, ReelTypeDraft.of("Cardboard 1 kg", ReelMaterial.CARDBOARD, Grams.of(164)))
                .reel();
        nozzly.reelTypes().add(context, ReelTypeDraft.of("Clear plastic 1 kg", ReelMaterial.PLASTIC, Grams.of(214)));
        field(context, "box", "Dry box", FieldType.CHOICE, Optional.empty(), List.of("A", "B", "C"));
        field(context, "humidity", "Humidity when opened", FieldType.DECIMAL, Optional.of("%"), List.of());
        describe(context, "2", cardboard, Map.of("box", CustomValue.text("A")));
        CustomValue humidity = CustomValue.number(new BigDecimal("18.5"));
        describe(context, "3", cardboard, Map.of("box", CustomValue.text("B"), "humidity", humidity));
    }

    private void field(
            OperationContext context,
            String key,
            String name,
            FieldType type,
            Optional<String> unit,
            List<String> choices) {
        nozzly.customFields()
                .add(
                        context,
                        new CustomFieldDraft(
                                FieldOwner.SPOOL, key, name, type, unit, choices, Optional.empty(), false, true));
    }

    private void describe(OperationContext context, String number, Reel reel, Map<String, CustomValue> custom) {
        Spool spool = nozzly.spools().get(context, number);
        SpoolDetails details = spool.details().withReel(Optional.of(reel)).withCustom(custom);
        nozzly.spools()
                .change(
                        context,
                        number,
                        new SpoolChange(
                                Optional.of(spool.version()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                details,
                                spool.active()));
    }
}
