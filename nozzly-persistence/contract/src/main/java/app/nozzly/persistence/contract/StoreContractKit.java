package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every suite but {@link RandomCommandsSuite} in one class: a store's author extends it and gives a fixture. */
public abstract class StoreContractKit {

    /** The store under test. */
    protected abstract StoreFixture fixture();

    @Test
    void everyRepositoryOfCoreHasASuite() {
        assertEquals(Set.of(), RepositoryCoverage.withoutSuite());
    }

    @Nested
    class Workshops extends WorkshopRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class CostingPolicies extends CostingPolicyRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class MaterialTypes extends MaterialTypeRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Brands extends BrandRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Filaments extends FilamentRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Spools extends SpoolRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class StockMovements extends StockMovementRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class StockSums extends StockSumsSuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Claims extends AllocationRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Locations extends LocationRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Components extends ComponentRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class ComponentMovements extends ComponentMovementRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Suppliers extends SupplierRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Products extends ProductRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class SalesChannels extends SalesChannelRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class PriceRules extends PriceRuleRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class OwnFeeSchedules extends OwnFeeScheduleRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class CommandRecords extends CommandRecordRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Counters extends CounterRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Logos extends WorkshopLogoRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Roles extends RoleRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Members extends MemberRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Invitations extends InvitationRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class ApiKeys extends ApiKeyRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Accounts extends AccountRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class ExternalIdentities extends ExternalIdentityRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Affiliations extends AffiliationRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class LoginSessions extends LoginSessionRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class OneTimeTokens extends OneTimeTokenRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class SigningKeys extends SigningKeyRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Jobs extends JobRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class AuditTrail extends AuditRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class SharedStates extends SharedStateRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class Checkpoints extends CheckpointRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class KeptFiles extends KeptFileRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class ReelTypes extends ReelTypeRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class SpoolPhotos extends SpoolPhotoRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class StockThresholds extends StockThresholdRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class RecentChanges extends RecentChangeRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class StockTakes extends StockTakeRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class CustomFields extends CustomFieldRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class SavedViews extends SavedViewRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class BulkEdits extends BulkEditRepositorySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }

    @Nested
    class TransactionsAndSessions extends TransactionSuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContractKit.this.fixture();
        }
    }
}
