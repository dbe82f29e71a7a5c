package app.nozzly.host.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How this host is set. Immutable; made by {@link SettingsReader}. Printing it shows no secret.
 *
 * @param port port to listen on, 0 for any free one
 * @param bind loopback address to listen on
 * @param publicUrl how readers reach the host when that differs
 * @param data folder of the embedded database and of uploads
 * @param demo whether an empty store is filled with the demo workshop
 * @param database an external database; empty for the embedded one
 * @param unsignedPlugins what to do with plugins without a signature
 * @param logFormat how log lines are written
 */
public record HostSettings(
        int port,
        String bind,
        Optional<URI> publicUrl,
        Path data,
        boolean demo,
        Optional<Database> database,
        UnsignedPlugins unsignedPlugins,
        LogFormat logFormat) {

    /** What to do with plugins that carry no valid signature. */
    public enum UnsignedPlugins {
        ALLOW,
        REFUSE
    }

    /** How log lines are written. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /**
     * An external database. Printing it does not show the password.
     *
     * @param url JDBC address
     * @param user user of the application
     * @param password the user's password, empty for none
     */
    public record Database(String url, String user, String password) {

        @Override
        public String toString() {
            return "Database[url=" + url.replaceAll("(?i)(password=)[^&;]*", "$1***") + ", user=" + user
                    + ", password=***]";
        }
    }
}
