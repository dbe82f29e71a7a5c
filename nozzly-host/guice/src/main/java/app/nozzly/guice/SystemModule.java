package app.nozzly.guice;

import app.nozzly.context.IdSource;
import app.nozzly.context.TimeOrderedIds;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;

/** The system's clock and UUIDs of version 7. */
public final class SystemModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(Clock.systemUTC());
    }

    @Provides
    @Singleton
    IdSource ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }
}
