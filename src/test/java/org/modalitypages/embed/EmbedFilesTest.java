package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbedFilesTest {

    /** Pages of others name these hashes: once a version is out, what has to change gets a folder of its own. */
    @ParameterizedTest
    @CsvSource({
        "/embed/v1/1.0.0/meet-the-specialists.js, sha384-y+eCWrUNtgsRnqzzHXxHDgo9A5IKziimJ6p3LAAou5nSAxnrcePGMYytGp2hSIzQ",
        "/embed/v1/1.0.0/frame.js, sha384-Mn21gYVRa9HPHMB6NV2H/Bcaam0jaaaL5RVxSwfrXUG+PsIKw59yrc8yBRHvpMC8",
        "/embed/v1/1.0.0/frame-host.js, sha384-ny5hlg0yfA7cHaR38UMAQ8dqhJFcFc/kWs3nuwchB+sEtVNHXHVBOdh+Jf3k4DFQ"
    })
    void a_version_keeps_its_bytes(String path, String integrity) {
        assertThat(new EmbedFiles().integrity(path)).isEqualTo(integrity);
    }
}
