package app.nozzly.host.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader is led to. */
class ReaderTest {

    @Test
    void theSettingsAreOpenToWhoeverMaySeeOneOfThem() {
        Reader auditor = new Reader("Ada", List.of(), Permissions.viewOf(Resource.AUDIT, Resource.SPOOLS));
        assertTrue(Area.SETTINGS.isOpenTo(auditor));
        assertEquals("/audit", Area.SETTINGS.href(auditor));
        assertEquals("/spools", Area.SPOOLS.href(auditor));
        Reader printer = new Reader("Bo", List.of(), Permissions.viewOf(Resource.SPOOLS));
        assertFalse(Area.SETTINGS.isOpenTo(printer));
    }
}
