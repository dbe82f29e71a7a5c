package app.nozzly.inventory;

import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFieldRepository;
import app.nozzly.customfields.CustomValues;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a change of many spools names, looked up once however many they are. Stateless. */
final class BulkLookup {

    private BulkLookup() {}

    /**
     * The change with values of the workshop's own fields as these want them.
     *
     * @throws NozzlyException {@code validation_failed} when a field is not known or does not take its value, or when there is no such type of reel
     */
    static BulkChange checked(StoreSession session, BulkChange change) {
        change.reelType().ifPresent(type -> requireReel(session, type));
        return change.custom().isEmpty()
                ? change
                : change.withCustom(CustomValues.said(fields(session), change.custom()));
    }

    private static void requireReel(StoreSession session, ReelTypeId type) {
        if (session.repository(ReelTypeRepository.class).find(type).isEmpty()) {
            throw NozzlyException.invalid(ReelType.class, "reel_type_id", "reel_type.unknown", type);
        }
    }

    /** What an edit did, without fields that have gone since or would not take back what was in them: there is nowhere to put it. */
    static List<BulkEditLine> restorable(StoreSession session, List<BulkEditLine> lines) {
        if (lines.stream().allMatch(line -> line.before().custom().isEmpty())) {
            return lines;
        }
        List<CustomField> fields = fields(session);
        return lines.stream().map(line -> line.only(restorable(fields, line))).toList();
    }

    private static Set<String> restorable(List<CustomField> fields, BulkEditLine line) {
        return line.before().custom().entrySet().stream()
                .filter(entry -> CustomValues.holds(fields, entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The types of reels that spools come to. */
    static Map<ReelTypeId, Reel> reels(StoreSession session, Collection<BulkFields> wanted) {
        List<ReelTypeId> named = wanted.stream()
                .flatMap(fields -> fields.reelType().stream())
                .distinct()
                .toList();
        return session.repository(ReelTypeRepository.class).withIds(named).stream()
                .map(ReelType::reel)
                .collect(Collectors.toMap(Reel::id, Function.identity()));
    }

    private static List<CustomField> fields(StoreSession session) {
        return session.repository(CustomFieldRepository.class).of(FieldOwner.SPOOL);
    }
}
