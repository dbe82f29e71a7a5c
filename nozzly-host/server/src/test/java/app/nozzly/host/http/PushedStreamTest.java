package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushedStreamTest {

    /** As the server library answers once it has taken the exchange back for the next request. */
    private static final ServletOutputStream TAKEN_BACK = new ServletOutputStream() {
        @Override
        public boolean isReady() {
            throw new IllegalStateException("recycled");
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int one) {
            throw new IllegalStateException("recycled");
        }
    };

    private static AsyncContext takenBack(List<String> calls) {
        return (AsyncContext) Proxy.newProxyInstance(
                AsyncContext.class.getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    throw new IllegalStateException("recycled");
                });
    }

    @Test
    void aStreamWhoseExchangeIsOverEndsOnceAndQuietly() {
        List<String> calls = new ArrayList<>();
        List<EventStream> ended = new ArrayList<>();
        PushedStream stream = new PushedStream(
                new JsonFormat(),
                TAKEN_BACK,
                takenBack(calls),
                () -> {
                    throw new IllegalStateException("recycled");
                },
                ended::add);
        stream.send("job", Map.of("progress", 1));
        stream.keepAlive();
        stream.close();
        assertFalse(stream.isOpen());
        assertEquals(List.of(stream), ended);
        assertEquals(List.of("complete"), calls);
    }
}
