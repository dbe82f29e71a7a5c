package app.nozzly.host.security;

/** How far a sign-in has come. */
public sealed interface SignInStep {

    /**
     * The person is in.
     *
     * @param signedIn who, and with which session
     */
    record Done(SignedIn signedIn) implements SignInStep {}

    /**
     * The first step was right, and the account asks for a second. Printing it shows no secret.
     *
     * @param token to be handed back with the code, within five minutes
     */
    record SecondFactorWanted(String token) implements SignInStep {

        @Override
        public String toString() {
            return "SecondFactorWanted[***]";
        }
    }
}
