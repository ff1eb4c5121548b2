"""The files that papers are: the same bytes each time, small, and discreet about people."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from random import Random
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from desktop.documents import invoice_pdf, lean_font, protocol_pdf
from desktop.documents.fonts import faces
from desktop.documents.ink import REGULAR
from desktop.documents.lean_face import LeanFace
from desktop.documents.logo import letterhead_logo
from desktop.errors import Refused
from tests.documents.all_papers import INVOICES, PANGRAM, PAPERS
from tests.documents.reading import solid, text
from tests.documents.sample_papers import (
    KSEF_NUMBER,
    KSEF_URL,
    LONG_TEXT,
    OFFICE,
    a_correction,
    a_logo,
    a_protocol,
    a_session_line,
    an_annex,
    an_invoice,
    an_invoice_line,
)

WITH_LOGO = replace(OFFICE, logo=a_logo())
MAKERS: dict[str, Callable[[], bytes]] = {
    "protocol": lambda: protocol_pdf.render(a_protocol(office=WITH_LOGO)),
    "protocol of forty lines": lambda: protocol_pdf.render(
        a_protocol(lines=tuple(a_session_line(at) for at in range(40)))
    ),
    "draft": lambda: protocol_pdf.render(a_protocol(number=None, notes=(LONG_TEXT, PANGRAM))),
    "invoice": lambda: invoice_pdf.render(
        an_invoice(seller=WITH_LOGO, ksef_url=KSEF_URL, ksef_caption=KSEF_NUMBER, notes=(PANGRAM,))
    ),
    "invoice of forty lines": lambda: invoice_pdf.render(
        an_invoice(lines=tuple(an_invoice_line() for _ in range(40)), annex=an_annex(40))
    ),
    "correction": lambda: invoice_pdf.render(a_correction(seller=WITH_LOGO)),
    "english": lambda: invoice_pdf.render(an_invoice(language="en", seller=WITH_LOGO)),
}
HEAVIEST = 35_000


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_record_gives_the_same_bytes(name: str) -> None:
    assert PAPERS[name]() == PAPERS[name]()


def test_another_process_gives_the_same_bytes() -> None:
    code = (
        "import hashlib; from tests.documents.test_paper_files import MAKERS;"
        "print(*(hashlib.sha256(make()).hexdigest() for make in MAKERS.values()))"
    )
    environment = os.environ | {"PYTHONHASHSEED": "77", "TZ": "Pacific/Auckland"}
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env=environment, text=True
    )
    here = [hashlib.sha256(make()).hexdigest() for make in MAKERS.values()]
    assert found.stdout.split() == here


def test_threads_do_not_disturb_one_another() -> None:
    alone = {name: make() for name, make in PAPERS.items()}
    jobs = list(PAPERS.items()) * 2
    faces_and_subsets_are_forgotten()
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as pool:
            made = list(pool.map(lambda job: job[1](), jobs))
    finally:
        sys.setswitchinterval(usual)
    assert [data == alone[name] for (name, _), data in zip(jobs, made, strict=True)] == [
        True
    ] * len(jobs)


@pytest.mark.parametrize("name", PAPERS)
def test_a_page_takes_at_most_35_kilobytes(name: str) -> None:
    data = PAPERS[name]()
    assert len(data) <= HEAVIEST * len(PdfReader(BytesIO(data)).pages)


def test_the_heaviest_logo_and_every_letter_still_fit_on_a_page() -> None:
    noise = Image.frombytes("RGB", (1400, 400), Random(7).randbytes(1400 * 400 * 3))
    target = BytesIO()
    noise.save(target, "PNG")
    paper = replace(INVOICES["every letter"], seller=replace(OFFICE, logo=target.getvalue()))
    data = invoice_pdf.render(paper)
    assert len(PdfReader(BytesIO(data)).pages) == 1
    assert len(data) <= HEAVIEST


@pytest.mark.parametrize("name", PAPERS)
def test_every_font_is_a_subset_in_the_file(name: str) -> None:
    for page in PdfReader(BytesIO(PAPERS[name]())).pages:
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
        assert fonts
        assert all("+Lato" in font["/BaseFont"] for font in fonts)
        assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_embedded_fonts_carry_outlines_and_nothing_for_old_screens() -> None:
    (page,) = PdfReader(BytesIO(MAKERS["invoice"]())).pages
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    files = [font["/FontDescriptor"]["/FontFile2"] for font in fonts]
    assert len(files) == 2
    for file in files:
        tables = file.get_data()
        named = {tables[12 + 16 * at :][:4] for at in range(int.from_bytes(tables[4:6], "big"))}
        assert named == {b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"}
        # With hints and names the same letters take 13 kB and more.
        assert len(file._data) < 8_000


def test_more_letters_than_a_font_has_codes_are_read_back() -> None:
    many = "".join(chr(code) for code in range(0x100, 0x250) if code in face().charToGlyph)
    assert len(many) > 250
    rows = [many[at : at + 40] for at in range(0, len(many), 40)]
    read = text(invoice_pdf.render(an_invoice(notes=tuple(rows))))
    assert [row for row in rows if solid(row) not in solid(read)] == []


def test_a_sign_that_the_face_lacks_hides_nothing_else() -> None:
    read = text(invoice_pdf.render(an_invoice(notes=("przed 漢字 po",))))
    assert "przed" in read
    assert "po" in read.split("przed", 1)[1]


def test_brackets_and_strokes_are_written_as_they_are() -> None:
    signs = r"(a) \b\ [c] <d> {e} %f #g /h ~ _ | ' \" ^ `"
    assert solid(signs) in solid(text(invoice_pdf.render(an_invoice(notes=(signs,)))))


def test_letters_of_one_paper_do_not_reach_another() -> None:
    before = MAKERS["protocol"]()
    invoice_pdf.render(an_invoice(notes=("Ђ ж ώ ß ő",)))
    assert MAKERS["protocol"]() == before


def faces_and_subsets_are_forgotten() -> None:
    """Let every letter be cut anew."""
    lean_font._cut.cache_clear()
    for font in faces().values():
        face_of: Any = font
        face_of.face._cut.clear()


def face() -> LeanFace:
    font: Any = faces()[REGULAR]
    found: LeanFace = font.face
    return found


@pytest.mark.parametrize(
    ("data", "title", "language"),
    [
        (MAKERS["protocol"], "Protokół odbioru prac PO/14/11/2026", "pl-PL"),
        (MAKERS["draft"], "Protokół odbioru prac", "pl-PL"),
        (MAKERS["invoice"], "Faktura VAT FV/7/11/2026", "pl-PL"),
        (MAKERS["english"], "VAT invoice FV/7/11/2026", "en-GB"),
    ],
)
def test_properties_name_the_paper_and_nobody(
    data: Callable[[], bytes], title: str, language: str
) -> None:
    reader = PdfReader(BytesIO(data()))
    assert reader.metadata is not None
    told = {key: str(value) for key, value in reader.metadata.items()}
    assert told["/Title"] == title
    assert reader.trailer["/Root"]["/Lang"] == language
    for name in ("Kowals", "Żółw", "Żak", "Źrebię"):
        assert name not in " ".join(told.values())


def test_pages_are_a4() -> None:
    for page in PdfReader(BytesIO(MAKERS["protocol"]())).pages:
        assert (
            round(page.mediabox.width / 72 * 25.4),
            round(page.mediabox.height / 72 * 25.4),
        ) == (
            210,
            297,
        )


def test_a_light_jpeg_is_embedded_as_it_is() -> None:
    assert WITH_LOGO.logo is not None
    assert WITH_LOGO.logo in MAKERS["invoice"]()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_a_heavy_logo_is_made_light_and_keeps_its_shape(kind: str) -> None:
    made = letterhead_logo(a_logo(kind, (3000, 1500)))
    assert len(made.data) <= 11_000
    assert made.width / made.height == pytest.approx(2, abs=0.01)
    assert made.height <= 46
    with Image.open(BytesIO(made.data)) as image:
        assert image.format == "JPEG"
        assert image.getpixel((image.width - 1, 0)) == (255, 255, 255)


def test_a_wide_logo_fits_its_room() -> None:
    made = letterhead_logo(a_logo("JPEG", (1600, 100)))
    assert made.width == pytest.approx(160)
    assert made.height == pytest.approx(10)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\xff\xd8\xff\xe0 broken", a_logo("PNG")[:300]])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        letterhead_logo(data)
    assert refused.value.code == "logo_wrong"


def test_a_picture_too_large_to_open_is_refused() -> None:
    target = BytesIO()
    Image.new("1", (5000, 4100)).save(target, "PNG")
    with pytest.raises(Refused) as refused:
        letterhead_logo(target.getvalue())
    assert refused.value.code == "logo_too_large"
