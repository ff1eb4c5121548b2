"""Boundaries: declared, wrong, missing, doubled."""

from __future__ import annotations

from tests.mail.letters import parsed

HEAD = "From: a@k.example\nDate: Sat, 21 Nov 2026 09:44:00 +0100\nContent-Type: multipart/mixed"
TWO = "--b\nContent-Type: text/plain\n\nraz\n--b\nContent-Type: image/png; name=z.png\n\nxyz\n"


def test_closing_line_missing() -> None:
    mail = parsed(f"{HEAD}; boundary=b\n\n{TWO}")
    assert (mail.text, mail.problems) == ("raz", ("truncated_part",))
    assert mail.attachments[0].data == b"xyz\r\n"


def test_boundary_not_declared_or_wrong() -> None:
    for declared in ("", "; boundary=inna", '; boundary=""'):
        mail = parsed(f"{HEAD}{declared}\n\n{TWO}--b--\n")
        assert (mail.text, mail.problems) == ("raz", ("boundary_guessed",))
        assert [file.name for file in mail.attachments] == ["z.png"]


def test_a_wrong_boundary_around_a_single_part() -> None:
    mail = parsed(f"{HEAD}; boundary=inna\n\n--b\n\nraz\n--b--\n")
    assert (mail.text, mail.problems) == ("raz", ("boundary_guessed",))


def test_no_boundary_at_all_reads_as_text() -> None:
    mail = parsed(f"{HEAD}; boundary=b\n\nzwykły tekst\n-- \nJan")
    assert (mail.text, mail.problems) == ("zwykły tekst\n-- \nJan", ("boundary_missing",))


def test_a_boundary_that_begins_like_another() -> None:
    inner = "Content-Type: multipart/alternative; boundary=b1\n\n--b1\n\nraz\n--b1--\n"
    mail = parsed(
        f"{HEAD}; boundary=b\n\n--b\n{inner}--b\nContent-Type: text/plain\n\ndwa\n--b--\n"
    )
    assert (mail.text, mail.problems) == ("raz\n\ndwa", ())


def test_parts_after_a_closing_line_that_came_early() -> None:
    mail = parsed(f"{HEAD}; boundary=b\n\n--b\n\nraz\n--b--\n--b\n\ndwa\n--b--\n")
    assert (mail.text, mail.problems) == ("raz\n\ndwa", ())


def test_what_stands_around_the_parts_is_no_part() -> None:
    mail = parsed(f"{HEAD}; boundary=b\n\nThis is MIME.\n--b\n\nraz\n--b--\nkoniec\n")
    assert mail.text == "raz"


def test_a_part_without_header_or_without_its_empty_line() -> None:
    mail = parsed(f"{HEAD}; boundary=b\n\n--b\n\nraz\n--b\ndwa\n--b--\n")
    assert mail.text == "raz\n\ndwa"


def test_spaces_after_a_boundary() -> None:
    mail = parsed(f"{HEAD}; boundary=b\n\n--b \t\n\nraz\n--b--  \n")
    assert (mail.text, mail.problems) == ("raz", ())


def test_empty_parts_are_no_files() -> None:
    mail = parsed(f"{HEAD}; boundary=b\n\n--b\n--b\n\n--b\nContent-Type: image/png\n\n--b--\n")
    assert (mail.text, mail.attachments) == ("", ())
    assert "body_missing" in mail.problems


def test_boundary_with_spaces_and_signs() -> None:
    boundary = "=_Next (Part)+1/2?"
    mail = parsed(f'{HEAD};\n\tboundary="{boundary}"\n\n--{boundary}\n\nraz\n--{boundary}--\n')
    assert (mail.text, mail.problems) == ("raz", ())
