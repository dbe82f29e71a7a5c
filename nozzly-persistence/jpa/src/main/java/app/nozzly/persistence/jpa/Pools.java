package app.nozzly.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;

/** Makes connection pools. */
final class Pools {

    private static final long CONNECT_MILLISECONDS = TimeUnit.SECONDS.toMillis(10);

    private Pools() {}

    static HikariDataSource open(Vendor vendor, JpaStoreSettings.Login login, int size) {
        HikariConfig config = new HikariConfig();
        vendor.configure(config, login);
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLISECONDS);
        config.setPoolName("nozzly");
        return new HikariDataSource(config);
    }
}
