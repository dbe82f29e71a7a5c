package app.nozzly.host.security.oidc;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects the body of an answer and gives up when it is too long. One use. */
final class BoundedBody implements BodySubscriber<byte[]> {

    /** The answer is longer than allowed. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final BodySubscriber<byte[]> collected = BodySubscribers.ofByteArray();
    private final int most;
    private Flow.Subscription source;
    private long bytes;

    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return collected.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        collected.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        boolean fitted = bytes <= most;
        bytes += parts.stream().mapToLong(ByteBuffer::remaining).sum();
        if (bytes <= most) {
            collected.onNext(parts);
        } else if (fitted) {
            source.cancel();
            collected.onError(new TooLongException());
        }
    }

    @Override
    public void onError(Throwable broken) {
        collected.onError(broken);
    }

    @Override
    public void onComplete() {
        collected.onComplete();
    }
}
