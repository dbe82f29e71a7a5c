package app.nozzly.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.host.http.RequestWatch.Incoming;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without traces a line of the log still names one: that of the sender, else the request's own id. */
class TraceIdsTest {

    private static final String OWN = "0123456789abcdef0123456789abcdef";

    private static String of(String parent) {
        return TraceIds.of(new Incoming("GET", "req_" + OWN, Optional.of(parent), Optional.empty()));
    }

    @Test
    void theSendersTraceIsNamed() {
        assertEquals("0af7651916cd43dd8448eb211c80319c", of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        assertEquals(
                "0af7651916cd43dd8448eb211c80319c",
                of("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-later"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c\\n-b7ad6b7169203331-01"
            })
    void whatIsNoTraceIsNotNamed(String parent) {
        assertEquals(OWN, of(parent));
    }
}
