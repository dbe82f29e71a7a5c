package app.nozzly.persistence.jpa;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.Configuration;

/** Builds Hibernate from an explicit list of classes, without looking at the database: Flyway owns the schema and a test compares the two. */
final class SessionFactories {

    static final List<Class<?>> ROWS = List.of(
            WorkshopRow.class,
            CostingPolicyRow.class,
            MaterialTypeRow.class,
            BrandRow.class,
            FilamentRow.class,
            SpoolRow.class,
            StockMovementRow.class,
            AllocationRow.class,
            LocationRow.class,
            ComponentRow.class,
            ComponentStockRow.class,
            ComponentMovementRow.class,
            SupplierRow.class,
            ReelTypeRow.class,
            SpoolPhotoRow.class,
            ProductRow.class,
            ProductLineRow.class,
            SalesChannelRow.class,
            PriceRuleRow.class,
            FeeScheduleRow.class,
            CommandRecordRow.class,
            NumberCounterRow.class,
            RoleRow.class,
            MemberRow.class,
            InvitationRow.class,
            ApiKeyRow.class,
            AccountRow.class,
            ExternalIdentityRow.class,
            AffiliationRow.class,
            LoginSessionRow.class,
            OneTimeTokenRow.class,
            SigningKeyRow.class,
            AuditEntryRow.class,
            JobRow.class,
            SharedStateRow.class,
            WorkshopLogoRow.class,
            KeptFileRow.class,
            StockThresholdRow.class,
            StockTakeRow.class,
            StockTakeLineRow.class,
            CustomFieldRow.class,
            SavedViewRow.class,
            BulkEditRow.class,
            BulkEditLineRow.class);

    /** Rows are final and never lazy, so that nothing needs a proxy; generating accessors for their fields costs more at the start than it ever gives back. */
    private static final BytecodeProvider NO_GENERATED_CODE = new BytecodeProviderImpl();

    private SessionFactories() {}

    static SessionFactory build(Vendor vendor) {
        return configuration(vendor).buildSessionFactory();
    }

    /** Sessions are given their connection; nothing here may open one. Refusals are reported, not logged: their text holds what people typed. */
    static Configuration configuration(Vendor vendor) {
        Configuration configuration = new Configuration();
        ROWS.forEach(configuration::addAnnotatedClass);
        configuration.getStandardServiceRegistryBuilder().addService(BytecodeProvider.class, NO_GENERATED_CODE);
        configuration.getProperties().put("hibernate.connection.provider_class", new NoConnections());
        return configuration
                .setProperty("jakarta.persistence.database-product-name", vendor.productName())
                .setProperty(
                        "jakarta.persistence.database-major-version",
                        vendor.version().major())
                .setProperty(
                        "jakarta.persistence.database-minor-version",
                        vendor.version().minor())
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .setProperty("hibernate.connection.provider_disables_autocommit", "true")
                .setProperty("hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION")
                .setProperty(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")
                .setProperty("hibernate.hbm2ddl.auto", "none")
                .setProperty("hibernate.xml_mapping_enabled", "false")
                .setProperty("hibernate.cache.use_second_level_cache", "false")
                .setProperty("hibernate.cache.use_query_cache", "false")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .setProperty("hibernate.jdbc.batch_size", "50")
                .setProperty("hibernate.jdbc.log.errors", "false")
                .setProperty("hibernate.jdbc.log.warnings", "false")
                .setProperty("hibernate.query.in_clause_parameter_padding", "true")
                .setProperty("jakarta.persistence.validation.mode", "none");
    }
}
