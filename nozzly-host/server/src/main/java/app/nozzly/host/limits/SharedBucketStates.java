package app.nozzly.host.limits;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.store.SharedStateRepository;
import app.nozzly.store.Transactions;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The states of buckets in the store, where each change names what it replaces. They belong to no workshop. Thread-safe. */
final class SharedBucketStates extends AbstractCompareAndSwapBasedProxyManager<String> {

    private static final OperationContext CONTEXT = OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM);
    private static final String PREFIX = "rate/";

    /** Much longer than any bucket takes to be full again: one that is forgotten is none the worse. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Clock clock;

    SharedBucketStates(Transactions transactions, Clock clock) {
        super(ClientSideConfig.getDefault().withClientClock(new ClockMeter(clock)));
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String name) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
                return transactions
                        .read(
                                CONTEXT,
                                session -> session.repository(SharedStateRepository.class)
                                        .find(PREFIX + name))
                        .map(text -> Base64.getDecoder().decode(text));
            }

            @Override
            public boolean compareAndSwap(
                    byte[] before, byte[] after, RemoteBucketState state, Optional<Long> timeoutNanos) {
                return replace(name, Optional.ofNullable(before).map(SharedBucketStates::text), text(after));
            }
        };
    }

    private boolean replace(String name, Optional<String> before, String after) {
        return transactions.write(
                CONTEXT,
                session -> session.repository(SharedStateRepository.class)
                        .replace(PREFIX + name, before, after, clock.instant().plus(KEPT)));
    }

    private static String text(byte[] state) {
        return Base64.getEncoder().encodeToString(state);
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String name) {
        throw new UnsupportedOperationException("the store is asked in turn");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String name) {
        throw new UnsupportedOperationException("the store is asked in turn");
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    public void removeProxy(String name) {
        transactions.write(CONTEXT, session -> {
            session.repository(SharedStateRepository.class).delete(PREFIX + name);
            return name;
        });
    }
}
