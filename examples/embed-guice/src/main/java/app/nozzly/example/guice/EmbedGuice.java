package app.nozzly.example.guice;

import app.nozzly.Nozzly;
import app.nozzly.guice.MemoryStoreModule;
import app.nozzly.guice.NozzlyModule;
import app.nozzly.guice.SystemModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;

/** The same quote as without Guice, with Nozzly's services injected where they are needed. */
public final class EmbedGuice {

    private EmbedGuice() {}

    /** Prints cost and price. */
    public static void main(String[] arguments) {
        // tag::main[]
        Module application = binder -> binder.bind(DragonQuote.class);
        Injector injector = Guice.createInjector(
                Stage.PRODUCTION, new NozzlyModule(), new MemoryStoreModule(), new SystemModule(), application);
        try (Nozzly nozzly = injector.getInstance(Nozzly.class)) {
            System.out.print(injector.getInstance(DragonQuote.class).text());
        }
        // end::main[]
    }
}
