package app.nozzly.host.account;

/** The secret of the link and the new password; printing it shows neither. Immutable. */
record ResetConfirmInput(String token, String password) {

    @Override
    public String toString() {
        return "ResetConfirmInput[***]";
    }
}
