package app.nozzly.host.spools;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomValue;
import app.nozzly.host.customfields.CustomForms;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Column;
import app.nozzly.host.web.view.SpoolsView;
import app.nozzly.inventory.Spool;
import java.util.List;
import java.util.Optional;

/** Columns and filters of the list of spools for fields that the workshop added: those in use that are to be listed. Immutable. */
record SpoolListFields(List<CustomField> listed) {

    SpoolListFields {
        listed = listed.stream()
                .filter(field -> field.listed() && field.active())
                .toList();
    }

    SpoolsView.Custom view(Listing listing, Visit visit) {
        List<String> names = listed.stream().map(CustomField::path).toList();
        return new SpoolsView.Custom(
                listed.stream()
                        .map(field -> listing.sortable(column(field), field.path()))
                        .toList(),
                listed.stream().map(field -> CustomForms.input(field, visit)).toList(),
                listing.filters().keySet().stream()
                        .filter(CustomCriteria::isCustom)
                        .filter(name -> !names.contains(name))
                        .toList());
    }

    private static Column column(CustomField field) {
        return field.type().form() == CustomValue.Form.NUMBER ? Column.figure(field.name()) : Column.text(field.name());
    }

    /** What a spool says, column by column. */
    List<SpoolsView.Cell> cells(Spool spool, Visit visit) {
        return listed.stream().map(field -> cell(field, spool, visit)).toList();
    }

    private static SpoolsView.Cell cell(CustomField field, Spool spool, Visit visit) {
        Column column = column(field);
        String text = Optional.ofNullable(spool.details().custom().get(field.key()))
                .map(value -> CustomForms.shown(field, value, visit))
                .orElse("");
        return new SpoolsView.Cell(column.label(), column.numeric(), text);
    }
}
