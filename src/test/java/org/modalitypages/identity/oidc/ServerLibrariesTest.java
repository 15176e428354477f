package org.modalitypages.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarInputStream;
import java.util.zip.ZipFile;
import net.minidev.json.JSONObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single sign-on stands on libraries of the server; what is compiled and tested against is what it brings. */
class ServerLibrariesTest {

    private static final Path SERVER = Path.of("target/server/payara-micro.jar");

    @ParameterizedTest
    @CsvSource({"nimbus-jose-jwt", "json-smart"})
    void the_server_brings_the_version_that_we_build_with(String library) throws IOException {
        var type = library.equals("json-smart") ? JSONObject.class : JWSObject.class;
        var ours =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (var server = new ZipFile(SERVER.toFile());
                var theirs = new JarInputStream(
                        server.getInputStream(server.getEntry("MICRO-INF/runtime/" + library + ".jar")))) {
            var version = theirs.getManifest().getMainAttributes().getValue("Bundle-Version");

            assertThat(version).startsWith(ours.getParent().getFileName().toString());
        }
    }
}
