package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console?state=DRAFT&after=a%20b", "/console/editions/12", "/portal/texts"})
    void leadsOnToOwnPages(String path) {
        assertThat(SignInPages.ownPath(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example/console",
                "/\\evil.example",
                "/console\\..\\evil",
                "/consolevil",
                "/console/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/console/sign-out",
                "/api/v1/manage/queue",
            })
    void leadsNowhereElse(String path) {
        assertThat(SignInPages.ownPath(path)).isEqualTo("/console");
    }
}
