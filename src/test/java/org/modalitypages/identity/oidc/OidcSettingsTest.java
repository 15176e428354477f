package org.modalitypages.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;

class OidcSettingsTest {

    @Test
    void without_an_issuer_there_is_no_single_sign_on() {
        var none = new OidcSettings(key -> Optional.empty(), "https://directory.example");

        assertThat(none.isConfigured()).isFalse();
        assertThat(none.title()).isEmpty();
    }

    @Test
    void the_provider_leads_back_to_the_site() {
        var settings = with("oidc.title", "Our house");

        assertThat(settings.callback()).hasToString("https://directory.example/console/sign-in/oidc/callback");
        assertThat(settings.title()).contains("Our house");
        assertThat(settings.groupsClaim()).isEqualTo("groups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example", "ftp://login.example", "login.example"})
    void an_issuer_that_anybody_on_the_way_can_speak_for_is_none(String issuer) {
        assertThatThrownBy(() -> with("oidc.issuer", issuer)).hasMessageContaining("https://");
    }

    @ParameterizedTest
    @CsvSource({
        "oidc.roles,'',needs oidc.client-id and oidc.roles",
        "oidc.client-id,'',needs oidc.client-id and oidc.roles",
        "oidc.roles,editors,group=role",
        "oidc.roles,editors=boss,boss",
    })
    void says_what_is_wrong(String key, String value, String words) {
        assertThatThrownBy(() -> with(key, value)).hasMessageContaining(words);
    }

    @Test
    void roles_follow_from_groups_with_or_without_their_path() {
        var roles = GroupRoles.parse("editors=editor, publishers=publisher,/deep/owners=site-owner,a=b=editor");

        assertThat(roles.of(List.of("editors"))).containsExactly(Role.EDITOR);
        assertThat(roles.of(List.of("/publishers", "others"))).containsExactly(Role.PUBLISHER);
        assertThat(roles.of(List.of("/deep/owners"))).containsExactly(Role.SITE_OWNER);
        assertThat(roles.of(List.of("a=b"))).containsExactly(Role.EDITOR);
        assertThat(roles.of(List.of("Editors", "owners"))).isEmpty();
        assertThat(roles.governed()).containsExactlyInAnyOrder(Role.EDITOR, Role.PUBLISHER, Role.SITE_OWNER);
    }

    @Test
    void groups_are_found_wherever_providers_put_them() {
        var claims = Map.<String, Object>of(
                "groups", List.of("a", "b"),
                "realm_access", Map.of("roles", List.of("c")),
                "https://claims.example/groups", List.of("d"),
                "words", "e, f g");

        assertThat(OidcPerson.groups(claims, "groups")).contains(List.of("a", "b"));
        assertThat(OidcPerson.groups(claims, "realm_access.roles")).contains(List.of("c"));
        assertThat(OidcPerson.groups(claims, "https://claims.example/groups")).contains(List.of("d"));
        assertThat(OidcPerson.groups(claims, "words")).contains(List.of("e", "f", "g"));
        assertThat(OidcPerson.groups(claims, "none.at.all")).isEmpty();
    }

    @Test
    void an_address_counts_as_the_persons_only_when_the_provider_says_so() {
        assertThat(person(true).verified()).isTrue();
        assertThat(person("true").verified()).isTrue();
        assertThat(person(false).verified()).isFalse();
        assertThat(person(null).verified()).isFalse();
        assertThat(person("yes").verified()).isFalse();
    }

    private static OidcPerson person(Object verified) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("https://login.example")
                .subject("1")
                .claim("email", "a@b.example")
                .claim("email_verified", verified)
                .build();
        return OidcPerson.of(claims, "groups", "token");
    }

    private static OidcSettings with(String key, String value) {
        var config = new HashMap<>(Map.of(
                "oidc.issuer", "https://login.example",
                "oidc.client-id", "modality-pages",
                "oidc.roles", "editors=editor"));
        config.put(key, value);
        return new OidcSettings(name -> Optional.ofNullable(config.get(name)), "https://directory.example");
    }
}
