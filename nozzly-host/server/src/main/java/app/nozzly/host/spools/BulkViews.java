package app.nozzly.host.spools;

import app.nozzly.customfields.CustomField;
import app.nozzly.host.customfields.CustomForms;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.view.BulkView;
import app.nozzly.host.web.view.Link;
import app.nozzly.inventory.BulkFields;
import app.nozzly.inventory.BulkPreview;
import app.nozzly.quantity.Grams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a change of many spools looks before it is made. Stateless. */
final class BulkViews {

    private BulkViews() {}

    static BulkView.Preview preview(Visit visit, BulkPreview preview, BulkNames names) {
        return new BulkView.Preview(
                visit.texts().say("bulk.tally", preview.changing(), preview.chosen()),
                visit.texts().say("bulk.apply", preview.changing()),
                preview.changing() > 0,
                preview.sample().stream()
                        .map(sample -> line(visit, sample, names))
                        .toList());
    }

    private static BulkView.Line line(Visit visit, BulkPreview.Sample sample, BulkNames names) {
        List<String> changes = new ArrayList<>();
        Change change = new Change(visit, sample, changes);
        change.tell("spools.location", BulkFields::storageLocation);
        change.tell("spool_form.lot", BulkFields::lotNumber);
        change.tell("spool_form.notes", BulkFields::notes);
        change.tell("spool_form.tare", fields -> fields.emptySpoolWeight().map(weight -> grams(visit, weight)));
        change.tell("spool_form.reel_type", fields -> fields.reelType().map(names::reelType));
        change.tell("component.supplier", fields -> fields.supplier().map(names::supplier));
        change.tell(
                "spools.state",
                fields -> Optional.of(visit.texts().say(fields.active() ? "spools.active" : "spools.inactive")));
        names.fields().forEach(field -> change.tell(field));
        return new BulkView.Line(
                new Link(sample.spool().code(), SpoolPictures.href(sample.spool())),
                sample.spool().filament().label(),
                changes);
    }

    private static String grams(Visit visit, Grams weight) {
        return visit.figures().grams(weight).text();
    }

    /** Tells what differs. */
    private record Change(Visit visit, BulkPreview.Sample sample, List<String> told) {

        void tell(CustomField field) {
            say(
                    field.name(),
                    fields -> fields.custom()
                            .getOrDefault(field.key(), Optional.empty())
                            .map(known -> CustomForms.shown(field, known, visit)));
        }

        void tell(String label, Function<BulkFields, Optional<String>> value) {
            say(visit.texts().say(label), value);
        }

        private void say(String label, Function<BulkFields, Optional<String>> value) {
            Optional<String> before = value.apply(sample.before());
            Optional<String> after = value.apply(sample.after());
            if (!before.equals(after)) {
                String nothing = visit.texts().say("bulk.nothing");
                told.add(visit.texts().say("bulk.change", label, before.orElse(nothing), after.orElse(nothing)));
            }
        }
    }
}
