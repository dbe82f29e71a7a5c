package app.nozzly.persistence.jpa;

import app.nozzly.context.Actor;
import app.nozzly.context.Origin;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Between an entry of the audit trail and its row. */
final class AuditEntryMapper {

    private AuditEntryMapper() {}

    static AuditEntryRow row(AuditEntry entry) {
        AuditEntryRow row = new AuditEntryRow();
        row.id = entry.id();
        row.action = entry.action();
        row.subjectKind = entry.subject().kind();
        row.subjectId = entry.subject().id();
        row.subjectLabel = entry.subject().label();
        row.actorKind = entry.actor().kind().name();
        row.actorId = entry.actor().id();
        row.actorName = entry.actor().name();
        row.originAddress = entry.origin().address();
        row.originAgent = entry.origin().agent();
        row.originRequestId = entry.origin().requestId();
        row.recordedAt = Moments.stored(entry.recordedAt());
        row.changeFields = texts(entry, change -> Optional.of(change.field()));
        row.changeBefores = texts(entry, FieldChange::before);
        row.changeAfters = texts(entry, FieldChange::after);
        row.searchText = Letters.searchText(
                Stream.of(entry.subject().label(), entry.actor().name(), entry.action())
                        .map(Optional::of));
        return row;
    }

    static AuditEntry entry(AuditEntryRow row) {
        return new AuditEntry(
                row.id,
                row.action,
                new AuditEntry.Subject(row.subjectKind, row.subjectId, row.subjectLabel),
                changes(row),
                new Actor(Actor.Kind.valueOf(row.actorKind), row.actorId, row.actorName),
                new Origin(row.originAddress, row.originAgent, row.originRequestId),
                row.recordedAt);
    }

    private static List<FieldChange> changes(AuditEntryRow row) {
        return IntStream.range(0, row.changeFields.length)
                .mapToObj(index -> new FieldChange(
                        row.changeFields[index],
                        Optional.ofNullable(row.changeBefores[index]),
                        Optional.ofNullable(row.changeAfters[index])))
                .toList();
    }

    private static String[] texts(AuditEntry entry, Function<FieldChange, Optional<String>> text) {
        return entry.changes().stream()
                .map(change -> text.apply(change).orElse(null))
                .toArray(String[]::new);
    }
}
