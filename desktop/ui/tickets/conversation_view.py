"""The conversation of one ticket, with the line for a note below it."""

from __future__ import annotations

import re
from functools import partial
from html import unescape
from urllib.parse import unquote

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services import attachments, messages, ticket_splits
from desktop.services.changes import Changes
from desktop.services.messages import LaidOut
from desktop.services.ticket_cards import TicketCard
from desktop.ui.colours import colours_of
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.edits import NoteEdit
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.tickets.browser import OUTSIDE, LetterBrowser, pictures
from desktop.ui.tickets.conversation import PICTURES, View, document

MOST_PICTURES = 12
LARGEST_PICTURE = 20 * 1024 * 1024
_IN_PLACE = re.compile(r'src="cid:([^"]*)"', re.IGNORECASE)


class ConversationView(QWidget):
    """Messages oldest first; quotes and the senders' own layout unfold by links.

    `file_wanted` carries an attachment's id, `original_wanted` a message's; `ticked` how many
    messages are chosen for a ticket of their own, and what it might be called.
    """

    file_wanted = Signal(int)
    original_wanted = Signal(int)
    ticked = Signal(int, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: TicketCard | None = None
        self._quotes: set[int] = set()
        self._laid_out: dict[int, str] = {}
        self._ticked: set[int] | None = None
        self._drafts: dict[int, str] = {}
        self.browser = LetterBrowser("ticket.conversation", self.tr("Conversation"), self)
        self.browser.followed.connect(self._follow)
        self.browser.dressed.connect(self._draw)
        self.note = NoteEdit(
            "ticket.note",
            self,
            hint=self.tr("Note for the office, the client does not see it"),
            lines=1,
        )
        self.add = Button("ticket.add_note", self.tr("Add note"), self, act=self.submit)
        self.add.setToolTip(self.tr("Ctrl+Enter"))
        self.note.edited.connect(self._show_addable)
        self._show_addable()
        Unfinished(self, self._unsaved_words, self._add_all)
        line = row_of(self.note, self.add)
        line.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.browser, 1)
        column.addLayout(line)

    def show_card(self, card: TicketCard | None) -> None:
        """Show a ticket's conversation; another ticket starts folded, with its own note begun."""
        is_other = (card and card.id) != (self._card and self._card.id)
        if is_other:
            self._keep_draft()
        self._card = card
        if is_other:
            self._quotes.clear()
            self._laid_out.clear()
            self._ticked = None
            self.browser.forget_pictures()
            self.note.show_value(self._drafts.get(card.id, "") if card else "")
            self._show_addable()
        self._draw()
        if is_other:
            self.browser.verticalScrollBar().setValue(0)
        if card is not None:
            self._ask_pictures(card)

    def submit(self) -> None:
        """Add the note (Ctrl+Enter)."""
        if self._card is None or not self.note.value():
            return
        self.add.setEnabled(False)
        self._desk.relay.do(
            messages.add_note,
            self._card.id,
            self.note.value(),
            then=partial(self._added, self._card.id, self.note.value()),
            lastly=self._show_addable,
            owner=self,
        )

    def _unsaved_words(self) -> list[str]:
        """The note in sight, and those that wait at other tickets."""
        begun = [self.note.value()] if self._card is not None else []
        here = self._card.id if self._card is not None else None
        begun += [text for ticket, text in self._drafts.items() if ticket != here]
        told = self.tr("Note: {text}")
        return [told.format(text=" ".join(text.split())[:60]) for text in begun if text]

    def _add_all(self) -> None:
        self._keep_draft()
        for ticket_id, text in tuple(self._drafts.items()):
            added = partial(self._added, ticket_id, text)
            self._desk.relay.do(messages.add_note, ticket_id, text, then=added, owner=self)

    @property
    def ticked_ids(self) -> tuple[int, ...]:
        """Messages chosen for a ticket of their own."""
        return tuple(sorted(self._ticked or ()))

    def begin_ticking(self) -> None:
        """Let messages be chosen for a ticket of their own."""
        self._ticked = set()
        self._draw()

    def end_ticking(self) -> None:
        """Choose no more."""
        self._ticked = None
        self._draw()

    def tick(self, message_id: int) -> None:
        """Choose a message, or leave it where it is."""
        if self._ticked is None or self._card is None:
            return
        self._ticked ^= {message_id}
        self._draw()
        first = next((each for each in self._card.messages if each.id in self._ticked), None)
        subject = ticket_splits.proposed_subject(first.subject, first.text) if first else ""
        self.ticked.emit(len(self._ticked), subject)

    def begin_note(self, text: str) -> None:
        """Put words where the note is written, after what stands there already."""
        self.note.show_value("\n".join(part for part in (self.note.value(), text) if part))
        self._show_addable()

    def _keep_draft(self) -> None:
        """A note that is not added yet waits at its ticket."""
        if self._card is not None:
            self._drafts.pop(self._card.id, None)
            if self.note.value():
                self._drafts[self._card.id] = self.note.value()

    def _added(self, ticket_id: int, text: str, changes: Changes) -> None:
        """The note stands in the conversation; what was written meanwhile stays to be added."""
        del changes
        if self._drafts.get(ticket_id) == text:
            del self._drafts[ticket_id]
        if self._card is not None and self._card.id == ticket_id and self.note.value() == text:
            self.note.show_value("")

    def _show_addable(self) -> None:
        self.add.setEnabled(bool(self.note.value()))

    def _draw(self) -> None:
        if self._card is None:
            self.browser.show_html("")
            return
        view = View(
            colours_of(self.palette()),
            self._desk.now(),
            self._desk.zone,
            frozenset(self._quotes),
            dict(self._laid_out),
            None if self._ticked is None else frozenset(self._ticked),
        )
        self.browser.show_html(document(self._card.messages, self._card.attachments, view))

    def _ask_pictures(self, card: TicketCard) -> None:
        """Read the pictures that stand in letters, where they are not here yet."""
        shown = [
            each
            for each in card.attachments
            if each.message_id and each.media_type in PICTURES and each.size <= LARGEST_PICTURE
        ][:MOST_PICTURES]
        for each in shown:
            if not self.browser.knows(f"picture:{each.id}"):
                self._desk.relay.ask(
                    _picture,
                    each.id,
                    then=partial(self._show_pictures, card.id),
                    failed=lambda _: None,
                    owner=self,
                )

    def _show_pictures(self, ticket_id: int, came: dict[str, QImage]) -> None:
        if came and self._card is not None and self._card.id == ticket_id:
            self.browser.keep_pictures(came)
            self._draw()

    def _follow(self, scheme: str, address: str) -> None:
        number = address.partition(":")[2]
        if scheme in OUTSIDE:
            QDesktopServices.openUrl(QUrl(address))
        elif number.isascii() and number.isdigit():
            self._unfold(scheme, int(number))

    def _unfold(self, scheme: str, number: int) -> None:
        if scheme == "tick":
            self.tick(number)
        elif scheme == "quote":
            self._quotes ^= {number}
            self._draw()
        elif scheme == "layout" and number in self._laid_out:
            del self._laid_out[number]
            self._draw()
        elif scheme == "layout":
            self._desk.relay.ask(_laid_out, number, then=partial(self._lay_out, number), owner=self)
        elif scheme == "file":
            self.file_wanted.emit(number)
        elif scheme == "original":
            self.original_wanted.emit(number)

    def _lay_out(self, message_id: int, came: tuple[str, dict[str, QImage]]) -> None:
        html, images = came
        if self._card is not None and any(each.id == message_id for each in self._card.messages):
            self.browser.keep_pictures(images)
            self._laid_out[message_id] = html
            self._draw()


def _picture(attachment_id: int) -> dict[str, QImage]:
    """Read and decode one picture, on a reader's thread."""
    return pictures({f"picture:{attachment_id}": attachments.read(attachment_id).data})


def _laid_out(message_id: int) -> tuple[str, dict[str, QImage]]:
    """A letter's safe HTML with its pictures under names of their own, on a reader's thread."""
    letter: LaidOut = messages.laid_out(message_id)
    names = {cid: f"picture:{message_id}-{at}" for at, cid in enumerate(letter.pictures)}

    def renamed(found: re.Match[str]) -> str:
        name = names.get(unquote(unescape(found[1])), "")
        return f'src="{name}"'

    html = _IN_PLACE.sub(renamed, letter.html)
    return html, pictures({names[cid]: data for cid, data in letter.pictures.items()})
