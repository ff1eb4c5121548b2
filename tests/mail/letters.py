"""Letters for tests: written as people read them, sent as machines do."""

from __future__ import annotations

from pathlib import Path

from desktop.mail.parse import ParsedMail, read

SAMPLES = Path(__file__).parents[1] / "data" / "mail"


def letter(text: str, encoding: str = "utf-8") -> bytes:
    """The bytes of a letter with the line ends that mail has."""
    return text.replace("\n", "\r\n").encode(encoding)


def parsed(raw: bytes | str) -> ParsedMail:
    """A letter that is known to be readable, read."""
    mail = read(letter(raw) if isinstance(raw, str) else raw)
    assert isinstance(mail, ParsedMail), mail.code
    return mail


def sample(name: str) -> ParsedMail:
    """One of the sample letters, read."""
    return parsed((SAMPLES / f"{name}.eml").read_bytes())


MIXED = """\
From: =?iso-8859-2?Q?=A3ukasz_=AFak?= <l@klient.example>
To: "Nowak, Jan" <jan@firma.example>, b@firma.example; c@firma.example
Cc: Biuro: d@firma.example, e@firma.example;
Subject: =?utf-8?B?xbvDs8WCxIc=?= =?utf-8?Q?_=C5=BC=C3=B3=C5=82w?=
Date: Sat, 21 Nov 2026 09:44:00 +0100 (CET)
Message-ID: <a.b@klient.example>
References: <x@firma.example>
 <y@firma.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="out"

--out
Content-Type: multipart/alternative; boundary="in"

--in
Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes

Ala ma\x20
kota.
> cytat\x20
> dalej
--\x20
Jan
--in
Content-Type: text/html; charset=windows-1250
Content-Transfer-Encoding: quoted-printable

<html><head><style>p{}</style></head><body><!-- x --><p>Ala&nbsp;ma =9C<br>kota</p>
<img src=3D"cid:a@b"></body></html>
--in
Content-Type: text/calendar; method=REQUEST; charset=utf-8

BEGIN:VCALENDAR
END:VCALENDAR
--in--
--out
Content-Type: message/rfc822

From: x@k.example
Subject: Faktura 1/2

w środku
--out
Content-Type: image/png; name*=utf-8''%C5%BC%C3%B3%C5%82w.png
Content-Transfer-Encoding: base64
Content-ID: <a@b>

iVBORw0KGgo=
--out
Content-Type: application/ms-tnef; name="winmail.dat"
Content-Transfer-Encoding: base64

eJ8+IgAA
--out--
"""
BOUNCE = """\
Return-Path: <>
From: MAILER-DAEMON@poczta.example
To: serwis@firma.example
Subject: Undelivered Mail
Content-Type: multipart/report; report-type=delivery-status; boundary=r

--r

Nie dostarczono.
--r
Content-Type: message/delivery-status

Action: failed
--r
Content-Type: text/rfc822-headers

Subject: Protokół
--r--
"""
SIGNED = """\
From: a@k.example
Subject: podpisane
Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=s

--s
Content-Type: text/plain; charset=utf-8

Treść podpisana.
--s
Content-Type: application/pgp-signature

-----BEGIN PGP SIGNATURE-----
--s--
"""
UUENCODED = """\
From: a@k.example
Subject: po staremu

Przed.
begin 644 ../kot.txt
#0V%T
`
end
Po.
"""
