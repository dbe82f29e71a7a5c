package app.nozzly.persistence.memory;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.OneTimeTokenRepository;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.persistence.contract.Capability;
import app.nozzly.persistence.contract.StoreContractKit;
import app.nozzly.persistence.contract.StoreFixture;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.SharedStateRepository;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The kit fails for a store with any of these defects; otherwise passing it would prove nothing. */
class PlantedDefectsTest {

    private static Defect planted = Defect.SHARED_TENANT;

    /** What is wrong with a store. */
    enum Defect {
        /** All tenants see one state. */
        SHARED_TENANT,
        /** What failed is committed all the same. */
        NO_ROLLBACK,
        /** A stale update of a spool wins. */
        LAST_WRITER_WINS,
        /** A movement posted again counts again. */
        NO_DEDUPLICATION,
        /** A refused insert is passed over in silence. */
        DUPLICATES_IGNORED,
        /** Every page is the first one. */
        CURSOR_FORGOTTEN,
        /** Words searched for are ignored. */
        SEARCH_FORGOTTEN,
        /** Filters are ignored. */
        FILTERS_FORGOTTEN,
        /** The order asked for is ignored. */
        ORDER_FORGOTTEN,
        /** What works once stays where it is. */
        TAKEN_TWICE,
        /** Shared state is replaced whatever it is. */
        REPLACED_UNSEEN,
        /** Everybody who deletes is told that it was there. */
        DELETED_BY_ALL,
        /** Signing out everywhere counts sessions and leaves them good. */
        SESSIONS_STAY
    }

    /** Run by the launcher only: surefire passes over nested classes. */
    static class Defective extends StoreContractKit {

        @Override
        protected StoreFixture fixture() {
            return new StoreFixture() {
                @Override
                public Store openStore(Clock clock) {
                    return new DefectiveStore(new MemoryStore(), planted);
                }

                @Override
                public Set<Capability> capabilities() {
                    return EnumSet.noneOf(Capability.class);
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void theKitFailsForTheDefect(Defect defect) {
        planted = defect;
        SummaryGeneratingListener result = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Defective.class))
                                .build(),
                        result);
        assertTrue(result.getSummary().getTestsStartedCount() > 200, "the kit ran");
        assertTrue(result.getSummary().getTestsFailedCount() > 0, "the kit found nothing wrong");
    }

    private record DefectiveStore(Store sound, Defect defect) implements Store {

        private static final TenantId SHARED = new TenantId(new UUID(7, 7));

        @Override
        public <T> T inTransaction(OperationContext context, Function<StoreSession, T> work) {
            if (defect != Defect.NO_ROLLBACK) {
                return sound.inTransaction(seen(context), session -> work.apply(defective(session)));
            }
            return sound.inTransaction(context, session -> {
                        try {
                            return new Outcome<>(Optional.of(work.apply(session)), Optional.empty());
                        } catch (RuntimeException failure) {
                            return new Outcome<T>(Optional.empty(), Optional.of(failure));
                        }
                    })
                    .get();
        }

        @Override
        public <T> T read(OperationContext context, Function<StoreSession, T> work) {
            return sound.read(seen(context), session -> work.apply(defective(session)));
        }

        @Override
        public void close() {
            sound.close();
        }

        private OperationContext seen(OperationContext context) {
            return defect == Defect.SHARED_TENANT ? OperationContext.of(SHARED, context.actor()) : context;
        }

        private StoreSession defective(StoreSession session) {
            return new StoreSession() {
                @Override
                public <R> R repository(Class<R> type) {
                    R repository = session.repository(type);
                    return type.cast(Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (proxy, method, arguments) -> call(session, repository, method, arguments)));
                }
            };
        }

        private Object call(StoreSession session, Object repository, Method method, Object[] arguments)
                throws Throwable {
            try {
                return invoke(repository, method, changed(session, method, arguments));
            } catch (InvocationTargetException failed) {
                boolean silent =
                        defect == Defect.DUPLICATES_IGNORED && method.getName().equals("insert");
                if (silent && failed.getCause() instanceof NozzlyException) {
                    return null;
                }
                throw failed.getCause();
            }
        }

        private Object invoke(Object repository, Method method, Object[] arguments)
                throws InvocationTargetException, IllegalAccessException {
            if (defect == Defect.TAKEN_TWICE && repository instanceof OneTimeTokenRepository tokens) {
                return method.getName().equals("take")
                        ? tokens.find((String) arguments[0], (OneTimeToken.Purpose) arguments[1])
                        : method.invoke(repository, arguments);
            }
            if (defect == Defect.REPLACED_UNSEEN && method.getName().equals("replace")) {
                ((SharedStateRepository) repository).delete((String) arguments[0]);
                arguments[1] = Optional.empty();
            }
            if (defect == Defect.SESSIONS_STAY && method.getName().equals("revokeAll")) {
                return 0;
            }
            Object result = method.invoke(repository, arguments);
            return defect == Defect.DELETED_BY_ALL && method.getName().equals("delete") && result != null
                    ? Boolean.TRUE
                    : result;
        }

        private Object[] changed(StoreSession session, Method method, Object[] arguments) {
            if (arguments == null || arguments.length != 1) {
                return arguments;
            }
            return new Object[] {changed(session, method, arguments[0])};
        }

        private Object changed(StoreSession session, Method method, Object argument) {
            if (argument instanceof ListQuery query) {
                return asked(query);
            }
            if (defect == Defect.LAST_WRITER_WINS
                    && method.getName().equals("update")
                    && argument instanceof Spool spool) {
                return session.repository(SpoolRepository.class)
                        .find(spool.id())
                        .map(stored -> spool.withVersion(stored.version()))
                        .orElse(spool);
            }
            boolean again = defect == Defect.NO_DEDUPLICATION
                    && argument instanceof NewMovement movement
                    && session.repository(StockMovementRepository.class)
                            .find(movement.id())
                            .isPresent();
            return again ? renamed((NewMovement) argument) : argument;
        }

        private ListQuery asked(ListQuery query) {
            return switch (defect) {
                case SEARCH_FORGOTTEN ->
                    new ListQuery(query.limit(), query.cursor(), query.sort(), Optional.empty(), query.filters());
                case FILTERS_FORGOTTEN -> query.withFilters(java.util.Map.of());
                case ORDER_FORGOTTEN ->
                    query.withSort(java.util.List.of())
                            .withCursor(Optional.empty())
                            .withLimit(ListQuery.MAXIMUM_LIMIT);
                case CURSOR_FORGOTTEN ->
                    query.cursor().isPresent()
                            ? query.withCursor(Optional.empty()).withLimit(ListQuery.MAXIMUM_LIMIT)
                            : query;
                default -> query;
            };
        }

        private static NewMovement renamed(NewMovement movement) {
            return new NewMovement(
                    new MovementId(UUID.randomUUID()),
                    movement.spool(),
                    movement.type(),
                    movement.weightDelta(),
                    movement.reason(),
                    movement.reference(),
                    movement.reverses(),
                    movement.occurredAt(),
                    movement.recordedAt(),
                    movement.actor());
        }
    }

    private record Outcome<T>(Optional<T> value, Optional<RuntimeException> failure) {

        T get() {
            failure.ifPresent(thrown -> {
                throw thrown;
            });
            return value.orElseThrow();
        }
    }
}
