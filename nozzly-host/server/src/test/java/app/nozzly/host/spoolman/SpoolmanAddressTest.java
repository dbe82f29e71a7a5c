package app.nozzly.host.spoolman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.NozzlyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolmanAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.5:7912, http://192.168.1.5:7912",
        "192.168.1.5:7912, http://192.168.1.5:7912",
        "nas.local, http://nas.local",
        "spoolman_app_1:8000, http://spoolman_app_1:8000",
        "HTTPS://nas.local/spoolman/, https://nas.local/spoolman",
        "http://nas:1/api/v1/, http://nas:1",
        "http://nas:1/prefix/api/v1, http://nas:1/prefix",
        "http://nas:1/?x=1#top, http://nas:1",
        "http://[fd00::5]:7912/, http://[fd00::5]:7912"
    })
    void anAddressIsTakenAsPeopleWriteIt(String written, String base) {
        SpoolmanAddress address = SpoolmanAddress.of(" " + written + " ");
        assertEquals(base, address.toString());
        assertEquals(base + "/api/v1/info", address.at("/info").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://nas",
                "file:///etc/passwd",
                "http://",
                "http://user:secret@nas",
                "http://192.168.1.5@169.254.169.254/",
                "http://na s",
                "http://nas:99999",
                "http://my_nas:99999",
                "http://user@my_nas",
                "http://nas\r\nHost: x",
                "jar:http://nas!/",
                "http://\u2460\u2461\u2466.0.0.1"
            })
    void S10_whatIsNoAddressOfAProgramIsRefused(String written) {
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> SpoolmanAddress.of(written));
        assertEquals("address", refusal.fieldErrors().get(0).field());
    }
}
