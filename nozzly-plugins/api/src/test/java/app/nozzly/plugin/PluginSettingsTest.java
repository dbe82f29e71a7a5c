package app.nozzly.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PluginSettingsTest {

    private static final List<SettingDescriptor> DESCRIPTORS = List.of(
            SettingDescriptor.required("shop.url", SettingType.TEXT, "address of the shop"),
            SettingDescriptor.required("shop.token", SettingType.TEXT, "token of the shop")
                    .asSecret(),
            SettingDescriptor.optional("page.size", SettingType.NUMBER, "rows per page")
                    .withDefault("50"),
            SettingDescriptor.optional("drafts", SettingType.TRUTH, "whether drafts count"));

    @Test
    void defaultsFillWhatIsNotGiven() {
        PluginSettings settings = PluginSettings.of(DESCRIPTORS, Map.of("shop.url", "u", "shop.token", "t"));
        assertEquals(Optional.of(new BigDecimal("50")), settings.number("page.size"));
        assertFalse(settings.truth("drafts"));
        assertEquals(Optional.empty(), settings.text("drafts"));
    }

    @Test
    void everyMistakeIsReportedAtOnceAndNoSecretIsShown() {
        PluginException refused = assertThrows(
                PluginException.class,
                () -> PluginSettings.of(
                        DESCRIPTORS, Map.of("shop.urn", "u", "page.size", "many", "drafts", "perhaps")));
        assertEquals(PluginSettings.INVALID, refused.code());
        for (String expected :
                List.of("shop.urn", "shop.url", "shop.token", "page.size is many", "drafts is perhaps")) {
            assertTrue(refused.getMessage().contains(expected), refused.getMessage());
        }
    }

    @Test
    void secretsAreNotPrinted() {
        PluginSettings settings =
                PluginSettings.of(DESCRIPTORS, Map.of("shop.url", "u", "shop.token", "very-secret", "drafts", "true"));
        assertFalse(settings.toString().contains("very-secret"), settings.toString());
        assertTrue(settings.truth("drafts"));
        assertEquals(Optional.of("very-secret"), settings.text("shop.token"));
        assertEquals(4, settings.keys().size());
    }

    @Test
    void aDefaultOfAnotherTypeOrAnOddKeyIsRefused() {
        SettingDescriptor number = SettingDescriptor.optional("rows", SettingType.NUMBER, "rows");
        assertThrows(IllegalArgumentException.class, () -> number.withDefault("ten"));
        assertThrows(
                IllegalArgumentException.class,
                () -> SettingDescriptor.optional("Rows Per Page", SettingType.NUMBER, "rows"));
    }

    @Test
    void aPluginThatOffersNothingIsValid() {
        assertEquals(List.of(), new NozzlyPlugin() {}.slicerReaders());
    }
}
