package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts start in order and stop in the opposite one. */
class LifecycleTest {

    private final List<String> log = new ArrayList<>();

    private Lifecycle.Part part(String name) {
        return new Lifecycle.Part(name, () -> log.add("+" + name), () -> log.add("-" + name));
    }

    @Test
    void stopsInTheOppositeOrderAndOnce() {
        Lifecycle lifecycle = new Lifecycle(List.of(part("store"), part("server")));
        lifecycle.start();
        lifecycle.stop();
        lifecycle.stop();
        assertEquals(List.of("+store", "+server", "-server", "-store"), log);
    }

    @Test
    void aPartThatCannotStartStopsTheOthers() {
        Lifecycle.Part broken = new Lifecycle.Part(
                "broken",
                () -> {
                    throw new IllegalStateException("no");
                },
                () -> log.add("-broken"));
        Lifecycle lifecycle = new Lifecycle(List.of(part("store"), broken, part("server")));
        assertThrows(IllegalStateException.class, lifecycle::start);
        assertEquals(List.of("+store", "-broken", "-store"), log);
    }

    @Test
    void aPartThatCannotStopDoesNotKeepOthersRunning() {
        Lifecycle.Part broken = new Lifecycle.Part("broken", () -> {}, () -> {
            throw new IllegalStateException("no");
        });
        Lifecycle lifecycle = new Lifecycle(List.of(part("store"), broken));
        lifecycle.start();
        lifecycle.stop();
        assertEquals(List.of("+store", "-store"), log);
    }
}
