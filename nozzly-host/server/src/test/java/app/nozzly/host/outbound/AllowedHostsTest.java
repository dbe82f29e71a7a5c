package app.nozzly.host.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.config.NamedHost;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    private static final AllowedHosts LOCAL = new AllowedHosts(List.of(), true);
    private static final AllowedHosts CLOSED = new AllowedHosts(List.of(), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "::1",
                "10.0.0.5",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.1.5",
                "100.64.0.1",
                "fc00::5",
                "fd12:3456::1",
                "::ffff:192.168.1.5"
            })
    void S10_onThisMachineAlonePrivateAddressesAreRead(String address) {
        assertEquals(List.of(of(address)), LOCAL.among("spoolman", 7912, List.of(of(address))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // others' machines
                "8.8.8.8",
                "172.32.0.1",
                "172.15.255.255",
                "192.169.0.1",
                "11.0.0.1",
                "100.128.0.1",
                "2001:4860:4860::8888",
                // no host, every host
                "0.0.0.0",
                "0.1.2.3",
                "::",
                "255.255.255.255",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "ff02::1",
                // neighbours without an address, and where clouds tell their secrets
                "169.254.169.254",
                "169.254.170.2",
                "169.254.0.1",
                "fe80::1",
                "fd00:ec2::254",
                "fd20:ce::254",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                // the old kind within the new kind
                "::ffff:169.254.169.254",
                "::169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a9fe:a9fe",
                "2002:a9fe:a9fe::1",
                "2002:7f00:1::",
                "2001:0:53aa:64c:0:0:5601:5601"
            })
    void S10_everythingElseIsRefused(String address) {
        assertRefused(LOCAL, "spoolman", address);
        assertRefused(CLOSED, "spoolman", address);
        assertRefused(naming("other.example, 192.168.1.5:7912"), "spoolman", address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "::ffff:169.254.169.254",
                "fe80::1",
                "fd00:ec2::254",
                "0.0.0.0",
                "::",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b::c0a8:105",
                "2002:c0a8:105::1",
                "224.0.0.1"
            })
    void S10_aNameDoesNotLeadToWhatOnlyTheNetworkUses(String address) {
        assertRefused(naming("spoolman"), "spoolman", address);
        assertEquals(
                List.of(of(address)),
                naming("spoolman, " + of(address).getHostAddress().replaceFirst("%.*", ""))
                        .among("spoolman", 7912, List.of(of(address))),
                "but it may be named itself");
    }

    @Test
    void onANetworkOnlyWhatIsNamedIsRead() {
        assertRefused(CLOSED, "192.168.1.5", "192.168.1.5");
        AllowedHosts named = naming("192.168.1.5:7912, nas.local, [fd00::5]:80");
        assertAllowed(named, "192.168.1.5", 7912, "192.168.1.5");
        assertAllowed(named, "NAS.local", 1, "8.8.8.8");
        assertAllowed(named, "fd00::5", 80, "fd00::5");
        assertThrows(
                NozzlyException.class,
                () -> named.among("anything", 80, List.of(of("fd00::5"))),
                "its name is not named");
        assertThrows(NozzlyException.class, () -> named.among("192.168.1.5", 7913, List.of(of("192.168.1.5"))));
        assertThrows(NozzlyException.class, () -> named.among("192.168.1.6", 7912, List.of(of("192.168.1.6"))));
        assertThrows(NozzlyException.class, () -> named.among("127.0.0.1", 7912, List.of(of("127.0.0.1"))));
        assertThrows(NozzlyException.class, () -> named.among("nas.local.evil.example", 1, List.of(of("192.168.1.5"))));
    }

    @Test
    void S10_ofSeveralAddressesOnlyThoseThatMayBeReadAreUsed() {
        List<InetAddress> resolved = List.of(of("fe80::1"), of("169.254.169.254"), of("192.168.1.5"), of("8.8.8.8"));
        assertEquals(List.of(of("192.168.1.5")), LOCAL.among("nas.local", 80, resolved));
    }

    @Test
    void S10_anOldAddressInTheFormOfANewOneIsRefusedEvenWhenItIsNotUnpacked() throws UnknownHostException {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, (byte) 169, (byte) 254, (byte) 169, (byte) 254};
        InetAddress packed = Inet6Address.getByAddress("spoolman", mapped, -1);
        assertThrows(NozzlyException.class, () -> LOCAL.among("spoolman", 80, List.of(packed)));
        assertThrows(NozzlyException.class, () -> naming("spoolman").among("spoolman", 80, List.of(packed)));
    }

    @Test
    void S10_noNameServerHearsOfWhatMayNotBeRead() {
        List<String> heard = new ArrayList<>();
        NameSource names = host -> {
            heard.add(host);
            return List.of(of("192.168.1.5"));
        };
        WebReader closed = new WebReader(CLOSED, names, WebLimits.STANDARD);
        NozzlyException refusal = assertThrows(
                NozzlyException.class, () -> closed.get(java.net.URI.create("http://secret.internal:81/x")));
        assertEquals(CommonError.VALIDATION_FAILED, refusal.code());
        assertEquals(
                "this host does not read from secret.internal:81; whoever runs it can allow that by naming secret.internal:81 in nozzly.import.hosts of"
                        + " conf/nozzly.properties",
                refusal.text().toString());
        assertEquals(List.of(), heard);
    }

    @ParameterizedTest
    @CsvSource({
        "nas.local, nas.local, -1",
        "NAS:7912, nas, 7912",
        "192.168.1.5:7912, 192.168.1.5, 7912",
        "fd00::5, fd00::5, -1",
        "[fd00::5]:80, fd00::5, 80",
        "[fd00::5], fd00::5, -1"
    })
    void hostsAreNamedWithAndWithoutAPort(String text, String host, int port) {
        NamedHost named = NamedHost.of(text).orElseThrow();
        assertEquals(host + " " + port, named.host() + " " + named.port().orElse(-1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "http://nas",
                "nas:",
                "nas:port",
                "nas:70000",
                "192.168.1:80",
                "1.2.3",
                "nas/path",
                "u@nas"
            })
    void whatIsNoHostIsRefused(String text) {
        assertTrue(NamedHost.of(text).isEmpty());
    }

    private static AllowedHosts naming(String hosts) {
        return new AllowedHosts(
                Stream.of(hosts.split(", "))
                        .map(host -> NamedHost.of(host).orElseThrow())
                        .toList(),
                true);
    }

    private static void assertAllowed(AllowedHosts hosts, String host, int port, String address) {
        assertEquals(List.of(of(address)), hosts.among(host, port, List.of(of(address))));
    }

    private static void assertRefused(AllowedHosts hosts, String host, String address) {
        NozzlyException refusal =
                assertThrows(NozzlyException.class, () -> hosts.among(host, 7912, List.of(of(address))));
        assertEquals("address", refusal.fieldErrors().get(0).field());
    }

    private static InetAddress of(String figures) {
        try {
            return InetAddress.getByName(figures);
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException(none);
        }
    }
}
