"""Invoices: their life, and how a line is shown so that its own figures give its net."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop.errors import Refused
from desktop.rules.money import divide_half_up


class InvoiceState(StrEnum):
    """A draft has no number; an issued invoice never changes, corrections are invoices too."""

    DRAFT = "draft"
    ISSUED = "issued"


HOURS = "godz."
SERVICE = "usł."
_THOUSANDTHS_OF_HOUR = 1000


@dataclass(frozen=True, slots=True)
class Shown:
    """Quantity in thousandths of `unit`, unit net price and net in grosze."""

    quantity: int
    unit: str
    unit_net: int
    net: int

    @property
    def amount(self) -> Decimal:
        """The quantity as people read it, without needless noughts: `1.5`."""
        exact = Decimal(self.quantity) / _THOUSANDTHS_OF_HOUR
        return exact.quantize(Decimal(1)) if exact == exact.to_integral() else exact.normalize()


def issued(state: InvoiceState) -> InvoiceState:
    """A draft becomes issued, once; `Refused("invoice_state")` else."""
    if state is not InvoiceState.DRAFT:
        raise Refused("invoice_state", "state", state=state.value)
    return InvoiceState.ISSUED


def shown(net: int, minutes: int, rate: int, surcharge: int) -> Shown:
    """How a line of work stands on an invoice (VAT act, art. 106e(1)(8-11)).

    Hours times the surcharged unit price where both are exact and their product, half-up, is the
    net to the grosz; else one service at the net.
    """
    thousandths, rest = divmod(minutes * _THOUSANDTHS_OF_HOUR, 60)
    unit_net, part = divmod(rate * (100 + surcharge), 100)
    product = divide_half_up(thousandths * unit_net, _THOUSANDTHS_OF_HOUR)
    if rest or part or not minutes or product != net:
        return Shown(_THOUSANDTHS_OF_HOUR, SERVICE, net, net)
    return Shown(thousandths, HOURS, unit_net, net)
