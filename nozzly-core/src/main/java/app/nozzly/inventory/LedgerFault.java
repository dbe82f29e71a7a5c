package app.nozzly.inventory;

import app.nozzly.problem.Message;
import java.util.OptionalLong;

/**
 * What is wrong with a ledger. Immutable.
 *
 * @param spool whose ledger
 * @param code the code on its label
 * @param sequence the entry at which it shows; empty when the entries agree with each other and only the spool's weight does not agree with them
 * @param text the figures, for people
 */
public record LedgerFault(SpoolId spool, String code, OptionalLong sequence, Message text) {}
