package org.opentriage.intake.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MailParserTests {

    @Test
    void plainAlternativeWinsAndFilesAreListed() {
        var mail = parse("""
                From: Ann <ann@example.org>
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Gr=C3=BC=C3=9Fe
                --inner
                Content-Type: text/html

                <p>HTML</p>
                --inner--
                --outer
                Content-Type: application/octet-stream; name="scan.pdf"
                Content-Disposition: attachment; filename="../scan.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjc=
                --outer--
                """);
        assertThat(mail.text()).isEqualTo("Grüße");
        assertThat(mail.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("scan.pdf");
            assertThat(file.contentType()).isEqualTo("application/pdf");
            assertThat(file.size()).isEqualTo(8);
        });
        assertThat(mail.damaged()).isFalse();
    }

    @Test
    void whatIsNotInTheEncodingThatItClaimsIsReadAsItStands() {
        var mail = parse("""
                Content-Type: text/plain; charset=foo-99
                Content-Transfer-Encoding: base64

                !!!!notbase64 me duele el pecho
                """);
        assertThat(mail.text()).isEqualTo("!!!!notbase64 me duele el pecho");
        assertThat(mail.damaged()).isTrue();
    }

    @Test
    void aFooterBehindAnEncodedTextIsKeptBesideIt() {
        var mail = parse("""
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                bXkgYmFieSBpcyBu
                b3QgYnJlYXRoaW5n

                -- sent by a gateway --
                """);
        assertThat(mail.text()).isEqualTo("my baby is not breathing\n-- sent by a gateway --");
        assertThat(mail.damaged()).isTrue();
    }

    @Test
    void aMailThatPromisesPartsAndHasNoneShowsWhatItSaysInstead() {
        var mail = parse("""
                Content-Type: multipart/mixed; boundary=zzz

                no parts here, but my baby is not breathing right
                """);
        assertThat(mail.text()).isEqualTo("no parts here, but my baby is not breathing right");
        assertThat(mail.damaged()).isTrue();
    }

    @Test
    void onlyHtmlIsReadAsText() {
        var mail = parse("Content-Type: text/html; charset=windows-1252\n\n<p>It&rsquo;s <b>bad</b></p>");
        assertThat(mail.text()).isEqualTo("It\u2019s bad");
    }

    @Test
    void mailInsideAMailIsKeptApart() {
        var mail = parse("""
                Content-Type: multipart/mixed; boundary=b

                --b

                See below
                --b
                Content-Type: message/rfc822

                Subject: inner

                My chest hurts
                --b--
                """);
        assertThat(mail.text()).isEqualTo("See below");
        assertThat(mail.forwarded()).isEqualTo("My chest hurts");
        assertThat(mail.headers().raw("subject")).isNull();
    }

    @Test
    void wrongCharsetsAndNakedBytesInHeadersAreReadAllTheSame() {
        var bytes = "Subject: Größe\nContent-Type: text/plain; charset=x-unknown\n\nSchmerz für zwei Tage"
                .getBytes(Charset.forName("windows-1252"));
        var mail = MailParser.parse(bytes);
        assertThat(mail.text()).isEqualTo("Schmerz für zwei Tage");
        assertThat(mail.headers().text("subject")).isEqualTo("Größe");
    }

    @Test
    void encodedWordsCannotSmuggleHeaders() {
        var mail = parse("Subject: =?utf-8?Q?a=0D=0ABcc:_x@y.z?=\n\nx");
        assertThat(mail.headers().text("subject")).isEqualTo("a Bcc: x@y.z");
    }

    @Test
    void missingBoundaryEmptyMailAndGarbageStillGiveAnAnswer() {
        assertThat(parse("Content-Type: multipart/mixed\n\nhello").damaged()).isFalse();
        assertThat(parse("").text()).isEmpty();
        assertThat(parse("\n\n").text()).isEmpty();
        var garbage = new byte[20_000];
        new Random(1).nextBytes(garbage);
        assertThat(MailParser.parse(garbage)).isNotNull();
    }

    @Test
    void depthPartsHeadersAndTextAreLimited() {
        var deep = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(parse(deep + "\nhello").cut()).isTrue();
        var parts = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n");
        parts.repeat("--b\n\nword\n", 10_000);
        assertThat(parse(parts.toString()).cut()).isTrue();
        assertThat(parse("X: y\n".repeat(100_000) + "\nhello")).satisfies(mail -> {
            assertThat(mail.cut()).isTrue();
            assertThat(mail.text()).isEqualTo("hello");
        });
        assertThat(parse("X: " + "y".repeat(1 << 20) + "\n\nhello").text()).isEqualTo("hello");
        assertThat(parse("Subject: x\n\n" + "word ".repeat(300_000)).cut()).isTrue();
    }

    @Test
    void idIsTheSameForAnotherDeliveryAndAnotherForOtherWords() {
        var mail = "Message-ID: <1@x>\nFrom: a\nSubject: s\n\nbody";
        assertThat(id(mail)).startsWith("<1@x>/").isEqualTo(id("Received: by y\n\tfor z\n" + mail));
        assertThat(id(mail)).isNotEqualTo(id(mail + "!"));
        assertThat(id("Subject: s\n\nbody")).startsWith("/");
    }

    @Test
    void machinesAreRecognized() {
        assertThat(automatic("Auto-Submitted: auto-replied")).isTrue();
        assertThat(automatic("Auto-Submitted: no")).isFalse();
        assertThat(automatic("Precedence: bulk")).isTrue();
        assertThat(automatic("Return-Path: <>")).isTrue();
        assertThat(automatic("Content-Type: multipart/report; report-type=delivery-status; boundary=b"))
                .isTrue();
        assertThat(automatic("Subject: Hello")).isFalse();
    }

    private static boolean automatic(String header) {
        return MailReader.automatic(parse(header + "\n\nx").headers());
    }

    private static String id(String mail) {
        return MailIdentity.of(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static ParsedMail parse(String mail) {
        return MailParser.parse(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
