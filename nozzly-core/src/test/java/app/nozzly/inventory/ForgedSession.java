package app.nozzly.inventory;

import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A store as it would look after somebody changed some rows; what becomes null is gone. */
record ForgedSession(StoreSession real, UnaryOperator<Object> forging) implements StoreSession {

    @Override
    public <R> R repository(Class<R> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> forged(call(real.repository(type), method, arguments))));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private Object forged(Object answer) {
        if (answer instanceof List<?> rows) {
            return rows.stream().map(forging).filter(Objects::nonNull).toList();
        }
        if (answer instanceof Set<?> rows) {
            return rows.stream().map(forging).filter(Objects::nonNull).collect(Collectors.toSet());
        }
        if (answer instanceof Map<?, ?> rows) {
            return rows.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, row -> forging.apply(row.getValue())));
        }
        return answer instanceof Page<?> page
                ? new Page<>(
                        page.items().stream()
                                .<Object>map(forging)
                                .filter(Objects::nonNull)
                                .toList(),
                        page.nextCursor(),
                        page.total())
                : answer;
    }
}
