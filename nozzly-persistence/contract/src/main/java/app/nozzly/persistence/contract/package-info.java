/**
 * What every store must do, as abstract JUnit 5 and jqwik suites. A store's module depends on this artifact, on JUnit's engine and on jqwik in test scope
 * and adds two classes:
 *
 * <pre>{@code
 * class MyStoreContractTest extends StoreContractKit {
 *     @Override
 *     protected StoreFixture fixture() {
 *         return clock -> new MyStore(clock);
 *     }
 * }
 *
 * class MyStoreRandomCommandsTest extends RandomCommandsSuite {
 *     @Override
 *     protected StoreFixture fixture() {
 *         return new MyFixture(); // names a reference store to compare with
 *     }
 * }
 * }</pre>
 *
 * <p>{@link app.nozzly.persistence.contract.StoreContractKit} holds one suite for each repository of core and the one of transactions; each can also be
 * extended alone. {@link app.nozzly.persistence.contract.StoreFixture} says how the store is opened, what it may lack and what it is compared with.
 * {@link app.nozzly.persistence.contract.RandomCommandsSuite} runs random transactions on the store and its reference. Seeds are printed; the system
 * property {@code nozzly.seed} repeats one. {@link app.nozzly.persistence.contract.Samples} and {@link app.nozzly.persistence.contract.TestClock} are
 * for tests of embedders too.
 *
 * <p>Stable; suites grow as repositories do. Nothing here is ever {@code null}.
 */
package app.nozzly.persistence.contract;
