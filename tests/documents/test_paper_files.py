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
from threading import Barrier, BrokenBarrierError

import pytest
from PIL import Image
from pypdf import PdfReader

from desktop.documents import invoice_pdf, protocol_pdf
from desktop.documents.lean_face import LeanFace
from desktop.documents.logo import letterhead_logo
from desktop.errors import Refused
from tests.documents.sample_papers import (
    KSEF_NUMBER,
    KSEF_URL,
    LETTERS,
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
PANGRAM = "Pchnąć w tę łódź jeża lub ośm skrzyń fig; JFQVXYZ jfqvx? " + LETTERS
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
KIB = 1024


@pytest.mark.parametrize("name", MAKERS)
def test_the_same_record_gives_the_same_bytes(name: str) -> None:
    assert MAKERS[name]() == MAKERS[name]()


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
    alone = {name: make() for name, make in MAKERS.items()}
    jobs = list(MAKERS.items()) * 4
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as pool:
            made = list(pool.map(lambda job: job[1](), jobs))
    finally:
        sys.setswitchinterval(usual)
    assert [data == alone[name] for (name, _), data in zip(jobs, made, strict=True)] == [True] * 28


def test_two_threads_never_make_subsets_of_one_face(monkeypatch: pytest.MonkeyPatch) -> None:
    # A face reads its file at one position; two readers broke about one paper in a hundred.
    meeting = Barrier(2)
    met = []
    make_subset = LeanFace.makeSubset

    def watched(face: LeanFace, letters: list[int]) -> bytes:
        try:
            met.append(meeting.wait(timeout=0.3))
        except BrokenBarrierError:
            meeting.abort()
        return make_subset(face, letters)

    monkeypatch.setattr(LeanFace, "makeSubset", watched)
    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(lambda name: MAKERS[name](), ["protocol", "invoice"]))
    assert all(data.startswith(b"%PDF") for data in made)
    assert met == []


@pytest.mark.parametrize("name", MAKERS)
def test_a_page_takes_at_most_35_kilobytes(name: str) -> None:
    data = MAKERS[name]()
    assert len(data) <= 35 * KIB * len(PdfReader(BytesIO(data)).pages)


@pytest.mark.parametrize("name", MAKERS)
def test_fonts_are_embedded_as_subsets(name: str) -> None:
    for page in PdfReader(BytesIO(MAKERS[name]())).pages:
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
        lato = [font for font in fonts if "Lato" in font["/BaseFont"]]
        assert lato
        assert all("+Lato" in font["/BaseFont"] for font in lato)
        assert all("/FontFile2" in font["/FontDescriptor"] for font in lato)


def test_embedded_fonts_carry_no_hints_for_old_screens() -> None:
    (page,) = PdfReader(BytesIO(MAKERS["invoice"]())).pages
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    files = [font["/FontDescriptor"]["/FontFile2"] for font in fonts if "Lato" in font["/BaseFont"]]
    assert len(files) == 2
    for file in files:
        assert b"fpgm" not in file.get_data()[:300]
        # With hints and names the same letters take 13 kB and more.
        assert len(file._data) < 9 * KIB


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
    assert len(made.data) < 24_000
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
