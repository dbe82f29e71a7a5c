package app.nozzly.host.security;

import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.identity.Account;
import app.nozzly.identity.LoginSession;

/**
 * What a session begins with. Immutable.
 *
 * @param account who
 * @param kind how it is kept
 * @param workshop where
 * @param secondFactorPassed whether the person has shown a second factor
 * @param origin from where
 */
record SessionStart(
        Account account, LoginSession.Kind kind, TenantId workshop, boolean secondFactorPassed, Origin origin) {}
