"""Work becomes a protocol, is accepted, becomes an invoice; both stand in the preview."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.ui.preview.page import PreviewPane
from desktop.ui.preview.paper_view import PaperView
from desktop.ui.story.broken import StoryBroken
from desktop.ui.story.stage import Stage
from desktop.ui.story.told import Told
from desktop.ui.story.waiting import wait_until


def protocol_is_accepted(stage: Stage, told: Told) -> Iterator[str]:
    """Drawn up from the ticket, issued, accepted by word."""
    if told.cast is None:
        raise StoryBroken("nobody knows yet who asked for help")
    hand = stage.hand
    hand.click("calendar.put_away")  # room for the paper
    stage.settle()
    told.protocol_id = stage.made("protocol", lambda: hand.click("ticket.protocol"))
    hand.find("protocol.issue")
    stage.settle()
    yield "protocol draft"
    hand.click("protocol.issue")
    hand.find("protocol.accept")
    stage.settle()
    told.papers["protocol"] = _shown(stage)
    yield "protocol issued"
    hand.choose("protocol.accept_how", "word")
    hand.write(told.cast.favoured.person.name, "protocol.accept_by")
    hand.click("protocol.accept")
    hand.find("invoice.create")
    stage.settle()
    yield "protocol accepted"


def invoice_is_issued(stage: Stage, told: Told) -> Iterator[str]:
    """Drawn up from the accepted protocol, and issued: only now does it take its number."""
    hand = stage.hand
    told.invoice_id = stage.made("invoice", lambda: hand.click("invoice.create"))
    hand.find("invoice.issue")
    stage.settle()
    yield "invoice draft"
    hand.click("invoice.issue")
    wait_until(lambda: hand.sees("invoice.issue") is None, "the invoice is not issued")
    stage.settle()
    told.papers["invoice"] = _shown(stage)
    yield "invoice issued"


def _shown(stage: Stage) -> bytes:
    """The bytes on show."""
    view = stage.place(PreviewPane, "preview").findChild(PaperView)
    if view is None:
        raise StoryBroken("the preview shows no paper")
    return view.data()
