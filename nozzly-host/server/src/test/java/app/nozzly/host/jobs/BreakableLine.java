package app.nozzly.host.jobs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** Connections that can be cut off. */
final class BreakableLine {

    private final DataSource source;
    private final AtomicBoolean broken = new AtomicBoolean();

    BreakableLine(DataSource source) {
        this.source = source;
    }

    void cut() {
        broken.set(true);
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                BreakableLine.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (broken.get()) {
                        throw new SQLException("the line is cut");
                    }
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
