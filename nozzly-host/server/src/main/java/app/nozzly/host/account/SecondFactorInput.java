package app.nozzly.host.account;

/** The token of the first step and a code; printing it shows neither. Immutable. */
record SecondFactorInput(String secondFactorToken, String code) {

    @Override
    public String toString() {
        return "SecondFactorInput[***]";
    }
}
