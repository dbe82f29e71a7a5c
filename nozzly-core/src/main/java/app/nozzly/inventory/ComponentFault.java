package app.nozzly.inventory;

import app.nozzly.problem.Message;
import java.util.OptionalLong;

/**
 * What is wrong with the ledger of a component. Immutable.
 *
 * @param component whose ledger
 * @param sequence the entry at which it shows; empty when the entries agree with each other and only what is kept beside them does not
 * @param text the figures, for people
 */
public record ComponentFault(ComponentId component, OptionalLong sequence, Message text) {}
