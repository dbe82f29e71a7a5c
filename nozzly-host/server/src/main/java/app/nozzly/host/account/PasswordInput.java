package app.nozzly.host.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The present password and the one wished for; printing it shows neither. Immutable. */
record PasswordInput(String current, @JsonProperty("new") String wished) {

    @Override
    public String toString() {
        return "PasswordInput[***]";
    }
}
