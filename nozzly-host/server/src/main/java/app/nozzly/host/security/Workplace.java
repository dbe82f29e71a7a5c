package app.nozzly.host.security;

import app.nozzly.access.Authority;
import app.nozzly.context.TenantId;

/**
 * A workshop that a person is a member of. Immutable.
 *
 * @param workshop which one
 * @param code its short code
 * @param name its name
 * @param role code of the person's role in it
 * @param authority what the person may do in it
 */
public record Workplace(TenantId workshop, String code, String name, String role, Authority authority) {}
