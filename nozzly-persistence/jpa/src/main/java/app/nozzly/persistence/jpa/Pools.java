package app.nozzly.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;

/** Makes connection pools. */
final class Pools {

    /** How long one attempt to get a connection lasts; {@link Connections} says when to try again. */
    private static final long CONNECT_MILLISECONDS = 1500;

    /** How long a connection that was idle may take to show that it is still one. Both together stay below two seconds. */
    private static final long VALIDATE_MILLISECONDS = 400;

    private Pools() {}

    static HikariDataSource open(Vendor vendor, JpaStoreSettings.Login login, int size) {
        return open(vendor, login, size, Optional.empty());
    }

    /** With a role that every connection works as, whoever logs in. */
    static HikariDataSource open(Vendor vendor, JpaStoreSettings.Login login, int size, Optional<String> role) {
        HikariConfig config = new HikariConfig();
        vendor.configure(config, login);
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLISECONDS);
        config.setValidationTimeout(VALIDATE_MILLISECONDS);
        config.setPoolName("nozzly");
        role.ifPresent(name -> config.setConnectionInitSql("set role " + name));
        return new HikariDataSource(config);
    }
}
