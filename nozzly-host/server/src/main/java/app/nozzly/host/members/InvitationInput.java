package app.nozzly.host.members;

/** Who is asked to join, and as what. Immutable. */
record InvitationInput(String email, String role) {}
