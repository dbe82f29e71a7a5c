package app.nozzly.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.architecture.ApiListing;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What plugin authors compile against changes only on purpose. */
class ApiListingTest {

    @Test
    void publicSignaturesAreThoseOfTheListing() throws IOException, URISyntaxException {
        Path classes = Path.of(NozzlyPlugin.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path listing = classes.getParent().getParent().resolve("../../docs/api/nozzly-plugins-api.txt");
        String actual = ApiListing.of(classes);
        if (Boolean.getBoolean("nozzly.api.update")) {
            Files.writeString(listing, actual);
        }
        String listed = Files.exists(listing) ? Files.readString(listing) : "";
        Set<String> added = new TreeSet<>(actual.lines().toList());
        listed.lines().forEach(added::remove);
        Set<String> removed = new TreeSet<>(listed.lines().toList());
        actual.lines().forEach(removed::remove);
        assertEquals(
                listed,
                actual,
                () -> ("Public signatures differ from docs/api/nozzly-plugins-api.txt.%nAdded: %s%nRemoved: %s%n"
                                + "If that is meant, run the tests of nozzly-plugins/api with -Dnozzly.api.update=true, raise the"
                                + " API version where plugins break, and say so in the changelog.")
                        .formatted(String.join("\n  ", added), String.join("\n  ", removed)));
    }
}
