package app.nozzly.host.account;

import java.util.Optional;
import java.util.UUID;

/** Address and password; printing it shows neither. Immutable. */
record LoginInput(String email, String password, Optional<UUID> workshop) {

    @Override
    public String toString() {
        return "LoginInput[***]";
    }
}
