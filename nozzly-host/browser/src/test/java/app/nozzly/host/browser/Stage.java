package app.nozzly.host.browser;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Starts the program and the browser before the first test and ends both after the last. */
final class Stage implements BeforeAllCallback {

    private Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(Stage.class))
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    Program program() {
        return running.program;
    }

    Chromium chromium() {
        return running.chromium;
    }

    private static final class Running implements CloseableResource, AutoCloseable {

        private final Program program = Program.start();
        private final Chromium chromium = Chromium.start();

        private Running() {
            program.enterDemo();
        }

        @Override
        public void close() throws Exception {
            chromium.close();
            program.close();
        }
    }
}
