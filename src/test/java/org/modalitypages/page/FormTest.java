package org.modalitypages.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.modalitypages.problem.Refusal;

class FormTest {

    @Test
    void readsFieldsWithPlainLineEnds() {
        var form = read("a=one%0D%0Atwo&b=%C3%A9+%26&role=x&role=y&empty=");
        assertThat(form.text("a")).isEqualTo("one\ntwo");
        assertThat(form.text("b")).isEqualTo("é &");
        assertThat(form.all("role")).containsExactly("x", "y");
        assertThat(form.given("empty")).isEmpty();
        assertThat(form.has("empty")).isTrue();
        assertThat(form.text("missing")).isEmpty();
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThatThrownBy(() -> read("a=%zz")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("a=" + "b".repeat(Form.LIMIT))).isInstanceOf(Refusal.class);
    }

    @Test
    void readsAFileToTheByte() {
        var bytes = new byte[] {0, 13, 10, 45, 45, -1, 80};
        var head = String.join(
                "\r\n",
                "--xyz",
                "Content-Disposition: form-data; name=\"csrf\"",
                "",
                "token",
                "--xyz",
                "Content-Disposition: form-data; name=\"file\"; filename=\"p\u00c3\u00a9.zip\"",
                "Content-Type: application/zip",
                "",
                "");
        var sent = (head + new String(bytes, StandardCharsets.ISO_8859_1) + "\r\n--xyz--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var form = UploadForm.read(new ByteArrayInputStream(sent), "multipart/form-data; boundary=xyz", 1_000);
        assertThat(form.fields().text("csrf")).isEqualTo("token");
        assertThat(form.file().orElseThrow().name()).isEqualTo("pé.zip");
        assertThat(form.file().orElseThrow().bytes()).isEqualTo(bytes);
    }

    @Test
    void refusesAnUploadThatBreaksOff() {
        var sent = "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() ->
                        UploadForm.read(new ByteArrayInputStream(sent), "multipart/form-data; boundary=xyz", 1_000))
                .isInstanceOf(Refusal.class);
    }

    private static Form read(String body) {
        return Form.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)));
    }
}
