package app.nozzly.host.account;

/** A refresh token; printing it does not show it. Immutable. */
record RefreshInput(String refreshToken) {

    @Override
    public String toString() {
        return "RefreshInput[***]";
    }
}
