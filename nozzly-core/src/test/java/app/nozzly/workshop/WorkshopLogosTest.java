package app.nozzly.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.Refused;
import app.nozzly.TestWorkshop;
import app.nozzly.problem.CommonError;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.AuditLog;
import app.nozzly.store.FieldChange;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkshopLogosTest {

    private static final Optional<Version> ANY = Optional.empty();

    private final TestWorkshop test = new TestWorkshop();
    private final WorkshopLogos logos = new WorkshopLogos(test.transactions);
    private final AuditLog log = new AuditLog(test.transactions);

    @Test
    void aLogoIsKeptReplacedAndRemoved() {
        assertEquals(Optional.empty(), logos.find(test.context));
        WorkshopLogo first = put(ANY, 1);
        assertEquals(Version.INITIAL, first.version());
        WorkshopLogo second = put(Optional.of(first.version()), 2);
        assertEquals(Optional.of(second), logos.find(test.context));
        Refused.with(CommonError.VERSION_CONFLICT, () -> put(Optional.of(first.version()), 3));
        logos.remove(test.context);
        logos.remove(test.context);
        assertEquals(Optional.empty(), logos.find(test.context));
        assertEquals(1, told("created").size());
        assertEquals(1, told("removed").size());
    }

    /** Two pictures of one size are still two. */
    @Test
    void anotherPictureIsTold() {
        put(ANY, 1);
        put(ANY, 1);
        assertEquals(0, told("changed").size());
        put(ANY, 2);
        assertEquals(
                List.of(new FieldChange("image", Optional.of("9 bytes"), Optional.of("9 bytes"))),
                told("changed").get(0).changes());
    }

    private WorkshopLogo put(Optional<Version> version, int last) {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', (byte) last};
        return logos.put(test.context, version, LogoFormat.PNG, LogoImage.of(png));
    }

    private List<AuditEntry> told(String what) {
        return log.list(test.context, ListQuery.FIRST_PAGE.withFilters(Map.of("action", "workshop_logo." + what)))
                .items();
    }
}
