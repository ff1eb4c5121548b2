"""What there is to read, out of every arrangement of parts."""

from __future__ import annotations

import pytest

from tests.mail.letters import BOUNCE, MIXED, SIGNED, UUENCODED, letter, parsed

HEAD = "From: a@k.example\nDate: Sat, 21 Nov 2026 09:44:00 +0100\n"


def parts(kind: str, *bodies: str) -> str:
    """A letter of several parts, each with its own header."""
    inner = "".join(f"--b\n{body}\n" for body in bodies)
    return f"{HEAD}Content-Type: multipart/{kind}; boundary=b\n\n{inner}--b--\n"


PLAIN = "Content-Type: text/plain; charset=utf-8\n\n"
HTML = "Content-Type: text/html; charset=utf-8\n\n"


def test_only_html() -> None:
    mail = parsed(f"{HEAD}{HTML}<p>Dzień dobry,</p><p>drukarka &lt;HP&gt;</p>")
    assert mail.text == "Dzień dobry,\n\ndrukarka <HP>"
    assert mail.html == "<p>Dzień dobry,</p><p>drukarka &lt;HP&gt;</p>"
    assert mail.problems == ()


def test_html_that_names_its_own_set() -> None:
    source = '<html><head><meta charset="windows-1250"></head><p>zażółć ś'
    mail = parsed(letter(f"{HEAD}Content-Type: text/html\n\n{source}", "cp1250"))
    assert mail.text == "zażółć ś"


def test_a_blank_text_beside_html_counts_as_none() -> None:
    mail = parsed(parts("alternative", f"{PLAIN} \n", f"{HTML}<b>treść</b>"))
    assert mail.text == "treść"


def test_html_before_text() -> None:
    mail = parsed(parts("alternative", f"{HTML}<b>h</b>", f"{PLAIN}t"))
    assert (mail.text, mail.html) == ("t", "<b>h</b>")


def test_texts_around_a_picture_are_joined() -> None:
    picture = "Content-Type: image/png; name=z.png\n\nxyz"
    mail = parsed(parts("mixed", f"{PLAIN}przed", picture, f"{PLAIN}po"))
    assert (mail.text, mail.html) == ("przed\n\npo", None)
    assert [file.name for file in mail.attachments] == ["z.png"]


def test_a_footer_does_not_hide_the_html() -> None:
    mail = parsed(parts("mixed", f"{HTML}<p>treść</p>", f"{PLAIN}stopka <listy>"))
    assert mail.text == "treść\n\nstopka <listy>"
    assert mail.html == "<p>treść</p>\n<pre>stopka &lt;listy&gt;</pre>"


@pytest.mark.parametrize("kind", ["x-markdown", "enriched", "plaim"])
def test_an_unknown_kind_of_text_reads_as_text(kind: str) -> None:
    assert parsed(f"{HEAD}Content-Type: text/{kind}\n\ntreść").text == "treść"


@pytest.mark.parametrize("content_type", ["", "text", "nic", "/", "text/plain/x", ";charset=utf-8"])
def test_a_strange_type_reads_as_text(content_type: str) -> None:
    assert parsed(f"{HEAD}Content-Type: {content_type}\n\ntreść").text == "treść"


def test_a_text_that_was_sent_as_a_file() -> None:
    file = "Content-Type: text/plain; name=dziennik.txt\n\nbłąd 5"
    mail = parsed(parts("mixed", f"{PLAIN}patrz plik", file))
    assert mail.text == "patrz plik"
    assert [each.name for each in mail.attachments] == ["dziennik.txt"]
    mail = parsed(parts("mixed", file))
    assert mail.text == "błąd 5"  # better than nothing, and still a file
    assert [each.name for each in mail.attachments] == ["dziennik.txt"]


def test_a_whole_letter_that_is_a_file() -> None:
    mail = parsed(f"{HEAD}Content-Type: application/pdf; name=a.pdf\n\n%PDF")
    assert (mail.text, mail.problems) == ("", ("body_missing",))
    assert [(file.name, file.data) for file in mail.attachments] == [("a.pdf", b"%PDF")]
    assert parsed(f"{HEAD}Content-Type: text/plain; name=a.txt\n\nx").text == "x"


def test_invitation() -> None:
    calendar = "Content-Type: text/calendar; method=REQUEST; name=invite.ics\n\nBEGIN:VCALENDAR"
    mail = parsed(parts("alternative", f"{PLAIN}Zapraszam", calendar))
    assert mail.text == "Zapraszam"
    (file,) = mail.attachments
    assert (file.name, file.media_type) == ("invite.ics", "text/calendar")


def test_signed() -> None:
    mail = parsed(SIGNED)
    assert mail.text == "Treść podpisana."
    assert [file.name for file in mail.attachments] == ["attachment-1.asc"]
    assert "encrypted" not in mail.problems


@pytest.mark.parametrize("kind", ["application/pkcs7-mime", "application/x-pkcs7-mime"])
def test_encrypted(kind: str) -> None:
    mail = parsed(f"{HEAD}Content-Type: {kind}; name=smime.p7m\n\nxx")
    assert mail.problems == ("body_missing", "encrypted")
    assert [file.name for file in mail.attachments] == ["smime.p7m"]


def test_encrypted_by_pgp() -> None:
    mail = parsed(parts("encrypted", "Content-Type: application/octet-stream\n\nxx"))
    assert "encrypted" in mail.problems
    mail = parsed(f"{HEAD}\n-----BEGIN PGP MESSAGE-----\nxx\n")
    assert mail.problems == ("encrypted",)


def test_bounce() -> None:
    mail = parsed(BOUNCE)
    assert (mail.text, mail.is_automatic) == ("Nie dostarczono.", True)
    assert [file.name for file in mail.attachments] == ["attachment-1.txt", "attachment-2.txt"]


def test_uuencoded_file_in_the_text() -> None:
    mail = parsed(UUENCODED)
    assert mail.text == "Przed.\nPo."
    assert [(file.name, file.data) for file in mail.attachments] == [("kot.txt", b"Cat")]


def test_flowed() -> None:
    assert "Ala makota." in parsed(MIXED).text
    mail = parsed(f"{HEAD}Content-Type: text/plain; format=flowed\n\nAla ma \nkota.\n -- \n")
    assert mail.text == "Ala ma kota.\n--"


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("quoted-printable", "za=C5=BC=C3=B3=\n=C5=82=C4=87"),
        ("QUOTED-PRINTABLE (comment)", "za=c5=bc=c3=b3=c5=82=c4=87"),
        ("base64", "emHFvMOzxYLEhw=="),
        ("Base64;", "emHF\nvMOzxYL\nEhw=="),
        ("x-uuencode", "begin 644 a\n*>F'%O,.SQ8+$AP``\n`\nend"),
        ("8bit", "zażółć"),
        ("nieznane", "zażółć"),
    ],
)
def test_transfer_encodings(encoding: str, data: str) -> None:
    mail = parsed(f"{HEAD}{PLAIN[:-1]}Content-Transfer-Encoding: {encoding}\n\n{data}\n")
    assert mail.text == "zażółć"


def test_base64_cut_short() -> None:
    mail = parsed(f"{HEAD}{PLAIN[:-1]}Content-Transfer-Encoding: base64\n\nemHFvMOzxYLEh\n")
    assert mail.text.startswith("zażół")
    assert "truncated_part" in mail.problems


def test_plain_words_under_a_wrong_label() -> None:
    mail = parsed(f"{HEAD}{PLAIN[:-1]}Content-Transfer-Encoding: base64\n\nDzień dobry, proszę!\n")
    assert (mail.text, mail.problems) == ("Dzień dobry, proszę!", ("encoding_wrong",))


def test_garbage_as_base64_file() -> None:
    file = "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n***ąę\n"
    mail = parsed(parts("mixed", f"{PLAIN}x", file))
    assert [(each.name, each.data) for each in mail.attachments] == [("a.pdf", b"")]


def test_inline_only_when_the_html_shows_it() -> None:
    picture = "Content-Type: image/png\nContent-ID: <{}>\nContent-Disposition: inline\n\nxyz"
    html = f'{HTML}<img src="cid:a%40b"><img src=CID:C>'
    mail = parsed(
        parts("related", html, picture.format("a@b"), picture.format("c"), picture.format("d"))
    )
    assert [file.content_id for file in mail.attachments] == ["a@b", "c", "d"]
    assert [file.is_inline for file in mail.attachments] == [True, True, False]


def test_files_of_one_name() -> None:
    file = 'Content-Disposition: attachment; filename="zrzut.png"\n\nx'
    mail = parsed(parts("mixed", file, file, file))
    assert [each.name for each in mail.attachments] == [
        "zrzut.png",
        "zrzut (2).png",
        "zrzut (3).png",
    ]


def test_forwarded_letter_is_kept_as_it_is() -> None:
    inner = "From: x@k.example\nSubject: =?utf-8?q?Fakt=C3=B3ra_1/2?=\n\ntreść"
    mail = parsed(parts("mixed", f"{PLAIN}patrz", f"Content-Type: message/rfc822\n\n{inner}"))
    assert mail.text == "patrz"
    (file,) = mail.attachments
    assert (file.name, file.data) == ("Faktóra 1_2.eml", letter(inner))
    digest = parsed(parts("digest", "\nFrom: x@k.example\n\na"))
    assert [each.name for each in digest.attachments] == ["attachment-1.eml"]


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ('filename="raport.pdf"', "raport.pdf"),
        ("filename=Moja faktura.pdf", "Moja faktura.pdf"),
        ("filename*=utf-8''%C5%BC%C3%B3%C5%82w.pdf", "żółw.pdf"),
        ("filename*=iso-8859-2'pl'%BF%F3%B3w.pdf", "żółw.pdf"),
        ("filename=zolw.pdf; filename*=utf-8''%C5%BC%C3%B3%C5%82w.pdf", "żółw.pdf"),
        ('filename*0="bardzo "; filename*1="dlugi.pdf"', "bardzo dlugi.pdf"),
        ("filename*1*=%C3%B3%C5%82w.pdf; filename*0*=utf-8''%C5%BC", "żółw.pdf"),
        ('filename="=?utf-8?Q?=C5=BC=C3=B3=C5=82w.pdf?="', "żółw.pdf"),
        ('filename="żółw.pdf"', "żółw.pdf"),
        ('filename="C:\\Skany\\skan.pdf"', "skan.pdf"),
        ('filename="a\\"b;c.pdf"', "a_b;c.pdf"),
        ('filename="bez konca.pdf', "bez konca.pdf"),
        ("filename*=utf-8''%2e%2e%2fskan.pdf", "skan.pdf"),
        ("filename*=x-nic''%BF.pdf", "ż.pdf"),
        ("filename=", "attachment-1.pdf"),
        ("filename*=;filename**=x;=;;", "attachment-1.pdf"),
        ('filename="CON.pdf"', "_CON.pdf"),
    ],
)
def test_file_names(parameters: str, expected: str) -> None:
    disposition = f"Content-Disposition: attachment; {parameters}"
    mail = parsed(parts("mixed", f"Content-Type: application/pdf\n{disposition}\n\nx"))
    assert [file.name for file in mail.attachments] == [expected]


def test_raw_file_name_in_an_old_set() -> None:
    raw = letter(parts("mixed", 'Content-Type: application/pdf; name="żółw.pdf"\n\nx'), "cp1250")
    assert [file.name for file in parsed(raw).attachments] == ["żółw.pdf"]
