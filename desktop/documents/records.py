"""What a paper shows, as frozen values: services fill these records, documents print them.

Money is integer grosze (hundredths of `currency`), days are `date`, moments are aware `datetime`
already moved to the office's zone, because paper shows local time. Nothing here is computed from
something else: the paper prints the sums that the record carries, so that a stored record always
gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

Language = Literal["pl", "en"]
LineKind = Literal["phone", "remote", "office", "visit", "travel", "included", "rebate"]
Band = Literal["standard", "after_hours", "weekend", "holiday"]
RoundingScope = Literal["session", "ticket_day", "day"]
AcceptanceManner = Literal["word", "signature", "silence"]
InvoiceKind = Literal["invoice", "correction", "confirmation"]
Annotation = Literal["split_payment", "reverse_charge", "exempt", "cash_accounting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A firm or person on a paper: the office, the client, the seller or the buyer.

    `nip` is the ten digits of a Polish taxpayer; `vat_id` a foreign number with its country's
    prefix. `bank_account` is 26 digits or an IBAN, spaces allowed. `logo` holds the bytes of a
    JPEG (embedded as it is) or a PNG.
    """

    name: str
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = "PL"
    nip: str = ""
    vat_id: str = ""
    regon: str = ""
    email: str = ""
    phone: str = ""
    bank_account: str = ""
    bank_name: str = ""
    logo: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VatTotal:
    """The sum of one VAT rate in grosze; `code` is that of FA(3): 23, 8, 5, 0 KR, zw, np I, oo."""

    code: str
    net: int
    vat: int
    gross: int


# ---- protocols -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRef:
    """A ticket that the protocol covers: its number and subject."""

    number: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One measured stretch of work in the office's zone, as recorded (never rounded)."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolLine:
    """One priced line: a session's band, a visit's travel or an agreement's included minutes.

    `worked_seconds` is what was measured in this band, `billed_minutes` what is charged; on a
    line of included minutes what the agreement pays for. `band` and `rate` (net grosze an hour)
    are None where they mean nothing, as on travel. `explanation` is the printed ground of the
    price, in the paper's language: unit, minimum, surcharge and where the rate comes from.
    """

    description: str
    kind: LineKind
    net: int
    spans: tuple[Span, ...] = ()
    worked_seconds: int = 0
    billed_minutes: int = 0
    band: Band | None = None
    surcharge_percent: int = 0
    rate: int | None = None
    vat_code: str = "23"
    ticket: str = ""
    consultant: str = ""
    explanation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderNote:
    """What the client ordered during a session and what was done on it, with its local time."""

    at: datetime
    ordered: str
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """How the client accepted: by word, by signature or by silence; `by` is empty for silence."""

    manner: AcceptanceManner
    on: date
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolPaper:
    """Everything a *protokół odbioru prac* shows; without a number it is a draft.

    `objection_until` is the last day of the client's term when the receipt is known; without it
    the paper names the term itself (`objection_working_days` from receipt). Totals are for
    information: tax is due on the invoice. `replaces` is the number of the protocol that this one
    corrects, `replaced_lines` the positions billed anew where it is not all of them. `net`, `vat`
    and `gross` are the sums of `totals`.
    """

    number: str | None
    issued_on: date
    period_start: date
    period_end: date
    office: Party
    client: Party
    lines: tuple[ProtocolLine, ...]
    totals: tuple[VatTotal, ...]
    net: int
    vat: int
    gross: int
    language: Language = "pl"
    contact: str = ""
    agreement: str = ""
    tickets: tuple[TicketRef, ...] = ()
    orders: tuple[OrderNote, ...] = ()
    rounding_scope: RoundingScope = "session"
    objection_working_days: int = 2
    objection_until: date | None = None
    acceptance: Acceptance | None = None
    issued_by: str = ""
    replaces: str = ""
    replaced_lines: tuple[int, ...] = ()
    is_partial: bool = False
    notes: tuple[str, ...] = ()
    currency: str = "PLN"

    @property
    def is_draft(self) -> bool:
        """Whether the paper still waits for its number and says SZKIC across the page."""
        return self.number is None


# ---- invoices --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceLine:
    """One line: `unit_net` and `net` in grosze, `code` of the VAT rate as on `VatTotal`.

    `unit` is one of the words known to `wording` (h, piece, km, service, visit) or free text.
    """

    name: str
    unit: str
    quantity: Decimal
    unit_net: int
    net: int
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexLine:
    """One line of the annex that shows from where an amount comes; `net` in grosze."""

    protocol: str
    description: str
    explanation: str
    net: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a correction invoice corrects: `lines` of the paper are then the state after.

    The paper's own `totals`, `net`, `vat` and `gross` are the differences (negative when money
    goes back). `buyer_before` is set when the buyer's data are what was wrong. `effect` says in
    which period of the VAT register it counts: 1 that of the original, 2 that of the correction.
    """

    number: str
    issued_on: date
    reason: str
    ksef_number: str = ""
    lines_before: tuple[InvoiceLine, ...] = ()
    totals_before: tuple[VatTotal, ...] = ()
    totals_after: tuple[VatTotal, ...] = ()
    gross_before: int = 0
    gross_after: int = 0
    buyer_before: Party | None = None
    effect: Literal[1, 2] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicePaper:
    """Everything an invoice shows (VAT act art. 106e); without a number it is a draft.

    `sold_on` or the period stands on the paper only where it is given. `paid` in grosze lowers
    the amount due. `payment_method` is transfer, cash, card or free text. `payment_qr` is the
    ready payload, `ksef_url` the ready verification link (KOD I) and `ksef_caption` what stands
    under it: the KSeF number or OFFLINE. `duplicate_on` makes the paper a duplicate of that day.
    `annotations` print the words the law wants; `exemption_ground` is the provision for `exempt`.
    `title` replaces the words that `kind` would give.
    """

    number: str | None
    issued_on: date
    due_on: date | None
    seller: Party
    buyer: Party
    lines: tuple[InvoiceLine, ...]
    totals: tuple[VatTotal, ...]
    net: int
    vat: int
    gross: int
    kind: InvoiceKind = "invoice"
    title: str = ""
    language: Language = "pl"
    place: str = ""
    sold_on: date | None = None
    period_start: date | None = None
    period_end: date | None = None
    payment_method: str = "transfer"
    paid: int = 0
    currency: str = "PLN"
    payment_qr: str | None = None
    ksef_url: str | None = None
    ksef_caption: str = ""
    annotations: tuple[Annotation, ...] = ()
    exemption_ground: str = ""
    protocols: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    annex: tuple[AnnexLine, ...] = ()
    correction: Correction | None = None
    duplicate_on: date | None = None
    issued_by: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether the paper still waits for its number and says SZKIC across the page."""
        return self.number is None

    @property
    def due(self) -> int:
        """Grosze still to be paid; negative when money goes back to the buyer."""
        return self.gross - self.paid

    @property
    def is_for_the_union(self) -> bool:
        """Whether it bills services of art. 100(1)(4) of the VAT act (`np II`).

        The seller then names itself by its number of the Union, with PL before it (art. 97(10)(3)).
        """
        before = self.correction.lines_before if self.correction else ()
        codes = {line.code for line in (*self.lines, *before)}
        if codes:
            return "np II" in codes
        # A correction of data has no lines; the words on it are those of the invoice.
        return "reverse_charge" in self.annotations and bool(self.buyer.vat_id)
