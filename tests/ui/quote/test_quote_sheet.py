"""What will it cost: prices follow the typing, slips are refused beside their fields."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.models.client import Client
from desktop.models.office import Office
from desktop.models.price_list import PriceList
from desktop.models.session import WorkSession
from desktop.rules.tariffs import Kind
from desktop.services import tariffs
from desktop.ui.formats import format_money
from desktop.ui.kit.labels import Words
from desktop.ui.quote.sheet import QuoteSheet
from desktop.ui.theme import Scheme
from tests.services.papers import a_session, a_ticket
from tests.ui.stored import NOW


def write(field, text: str) -> None:
    """Type a text over what stands in a field, letter by letter."""
    field.setFocus()
    field.selectAll()
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, event)


def error_of(sheet, name: str) -> str:
    label = sheet.findChild(QWidget, f"{name}_error")
    return label.text() if label.isVisible() else ""


def test_it_begins_now_for_half_an_hour_at_the_price_list(sheet):
    assert sheet.isVisible()
    assert not sheet.isModal()
    assert sheet.client.client_id() is None
    assert sheet.day.value() == date(2026, 11, 20)
    assert (sheet.since.value(), sheet.until.value()) == (time(15), time(15, 30))
    assert sheet.result_card.gross.text() == format_money(11070)
    assert sheet.client.hasFocus()


@pytest.mark.parametrize("name", ["client", "kind", "day", "from", "to", "travel", "result"])
def test_every_part_has_its_name_and_is_spoken(sheet, name):
    found = sheet.findChild(QWidget, f"quote.{name}")
    assert found is not None
    assert found.accessibleName()


def test_the_work_that_runs_gives_client_and_kind(stored, client, sheet):
    def run() -> None:
        session = a_session(a_ticket(client), 1, NOW, NOW, "office")
        WorkSession.update(state="running", ended_at=None).where(
            WorkSession.id == session
        ).execute()

    stored.write(run)
    sheet.begin()
    stored.settle()
    assert sheet.client.client_id() == client
    assert sheet.kind.value() is Kind.OFFICE


def test_lines_reasons_and_totals(sheet, priced):
    sheet.kind.show_value(Kind.REMOTE)
    sheet.since.show_value(time(16, 40))
    sheet.until.show_value(time(17, 20))
    words = priced()
    assert format_money(9000) in words
    assert format_money(27000) in words
    assert any("surcharged work together at least 60 min" in each for each in words)
    assert f"Net {format_money(36000)}" in words
    assert f"VAT 23% {format_money(8280)}" in words
    assert sheet.result_card.gross.text() == format_money(44280)
    assert format_money(44280) in sheet.result_card.accessibleDescription()


def test_typing_prices_anew(sheet, stored, qtbot):
    write(sheet.until, "1601")
    qtbot.waitUntil(lambda: sheet.result_card.gross.text() == format_money(33210))
    stored.settle()


def test_a_client_is_found_by_letters_without_marks(sheet, stored, client, qtbot):
    write(sheet.client, "zrod")
    qtbot.waitUntil(sheet.client.drop.isVisible)
    assert "UM/1" in sheet.client.list.item(0).text()
    qtbot.keyClick(sheet.client, Qt.Key.Key_Return)
    assert sheet.client.client_id() == client
    assert not sheet.client.drop.isVisible()
    qtbot.waitUntil(lambda: "UM/1" in sheet.result_card.month.text())
    stored.settle()
    assert sheet.result_card.gross.text() == format_money(0)


def test_enter_takes_the_first_before_the_list_is_there(sheet, stored, client, qtbot):
    write(sheet.client, "zrod")
    qtbot.keyClick(sheet.client, Qt.Key.Key_Return)
    stored.settle()
    assert sheet.client.client_id() == client


def test_the_list_is_walked_clicked_and_put_away(sheet, stored, client, qtbot):
    write(sheet.client, "zrod")
    qtbot.waitUntil(sheet.client.drop.isVisible)
    qtbot.keyClick(sheet.client, Qt.Key.Key_Down)
    assert sheet.client.list.currentRow() == 0
    qtbot.keyClick(sheet.client, Qt.Key.Key_Escape)
    assert not sheet.client.drop.isVisible()
    assert sheet.isVisible()
    write(sheet.client, "zro")
    qtbot.waitUntil(sheet.client.drop.isVisible)
    sheet.client.list.itemClicked.emit(sheet.client.list.item(0))
    assert sheet.client.client_id() == client
    stored.settle()


def test_letters_without_a_client_have_no_price(sheet, stored, qtbot):
    write(sheet.client, "qqq")
    qtbot.waitUntil(sheet.client.drop.isVisible)
    assert sheet.client.list.item(0).text() == "No client fits."
    qtbot.waitUntil(lambda: not sheet.result_card.gross.isVisible())
    assert error_of(sheet, "quote.client") == ""
    sheet.until.setFocus()
    qtbot.waitUntil(lambda: "Choose a client" in error_of(sheet, "quote.client"))
    sheet.client.setFocus()
    sheet.client.clear()
    qtbot.waitUntil(sheet.result_card.gross.isVisible)
    stored.settle()


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("quote.from", "25", "A time looks like"),
        ("quote.to", "", "A time looks like"),
        ("quote.day", "31.02", "A day looks like"),
        ("quote.to", "9:00", "ends before it begins"),
        ("quote.to", "15:00", "an end after its beginning"),
    ],
)
def test_slips_are_refused_beside_their_field(sheet, priced, field, text, told):
    sheet.findChild(QWidget, field).setText(text)
    assert priced() == ["The price will stand here."]
    assert told in error_of(sheet, field)
    assert not sheet.result_card.gross.isVisible()


def test_a_refusal_goes_when_it_is_mended(sheet, priced):
    sheet.until.setText("9")
    priced()
    sheet.until.setText("16")
    priced()
    assert error_of(sheet, "quote.to") == ""
    assert sheet.result_card.gross.isVisible()


def test_a_day_without_a_price_list_is_refused_at_the_kind(sheet, priced):
    sheet.day.show_value(date(2025, 5, 5))
    priced()
    assert "There is no rate" in error_of(sheet, "quote.kind")


def test_a_night_says_that_it_ends_on_the_next_day(sheet, priced):
    sheet.since.show_value(time(22))
    sheet.until.show_value(time(1))
    priced()
    assert "21.11" in sheet.lasting.text()
    assert sheet.result_card.gross.isVisible()


@pytest.mark.parametrize(
    ("minutes", "until"), [(15, time(15, 15)), (60, time(16)), (120, time(17))]
)
def test_a_length_is_one_click(sheet, stored, qtbot, minutes, until):
    button = sheet.findChild(QWidget, f"quote.length_{minutes}")
    assert button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sheet.until.value() == until
    stored.settle()


def test_a_length_goes_past_midnight_and_needs_a_beginning(sheet, stored):
    sheet.since.show_value(time(23, 30))
    sheet.last(60)
    assert sheet.until.value() == time(0, 30)
    sheet.since.setText("")
    sheet.last(15)
    assert sheet.until.value() == time(0, 30)
    stored.settle()


def test_travel_belongs_to_visits(sheet, stored, priced, qtbot, client):
    assert not sheet.travel.isVisible()
    sheet.kind.show_value(Kind.VISIT)
    words = priced()
    assert sheet.travel.isVisible()
    assert "Travel" in words
    assert sheet.result_card.net.text() == f"Net {format_money(31000)}"
    qtbot.keyClick(sheet.travel, Qt.Key.Key_Space)
    stored.settle()
    assert sheet.result_card.net.text() == f"Net {format_money(21000)}"


def test_a_client_outside_the_town_pays_kilometres(sheet, stored, client, priced):
    sheet.begin_for(client)
    sheet.kind.show_value(Kind.VISIT)
    stored.settle()
    assert any("120 km" in each for each in priced())


def test_included_minutes_stand_on_a_line_of_their_own(sheet, stored, client, priced):
    sheet.begin_for(client)
    stored.settle()
    sheet.until.show_value(time(16, 10))
    words = priced()
    assert "Included in the agreement" in words
    assert format_money(7500) in words
    assert "UM/1" in sheet.result_card.month.text()


def test_a_changed_tariff_is_priced_at_once(sheet, stored):
    stored.do(tariffs.save, {"units": {"phone": 60}})
    stored.settle()
    assert sheet.result_card.gross.text() == format_money(22140)


def test_an_office_without_vat_says_so(sheet, stored, priced):
    stored.write(lambda: Office.update(is_vat_payer=0).execute())
    priced()
    assert sheet.result_card.vat.text() == "exempt from VAT"


def test_a_firm_abroad_is_told_to_pay_no_polish_tax(sheet, stored, client, priced):
    stored.write(lambda: Client.update(country="DE", nip="DE123456789").execute())
    sheet.begin_for(client)
    stored.settle()
    priced()
    assert sheet.result_card.vat.text() == "no Polish VAT: the client is a firm abroad"


def test_what_cannot_be_placed_beside_a_field_stands_in_the_result(sheet, stored, priced):
    stored.write(lambda: PriceList.update(valid_from=date(1970, 1, 1)).execute())
    sheet.day.show_value(date(1980, 5, 5))
    assert priced() == ["The year of part 1 cannot be right."]
    assert sheet.result_card.accessibleDescription() == "The year of part 1 cannot be right."


def test_a_late_answer_to_an_old_question_is_dropped(sheet, stored):
    sheet.until.show_value(time(17))
    sheet.recompute()
    sheet.until.setText("9")
    sheet.recompute()
    stored.settle()
    assert not sheet.result_card.gross.isVisible()


def test_ctrl_enter_prices_at_once(sheet, stored):
    sheet.until.show_value(time(16, 30))
    sheet.submit()
    stored.settle()
    assert sheet.result_card.gross.text() == format_money(33210)


def test_a_closed_sheet_asks_for_nothing(sheet, stored):
    sheet.close()
    stored.do(tariffs.save, {"units": {"phone": 60}})
    assert stored.desk.relay.pending == 0


def test_nothing_is_cut_however_many_lines_there_are(sheet, stored, client, priced):
    sheet.begin_for(client)
    stored.settle()
    sheet.kind.show_value(Kind.VISIT)
    sheet.day.show_value(date(2026, 11, 20))
    sheet.since.show_value(time(15))
    sheet.until.show_value(time(1, 30))
    priced()
    assert not sheet.findChild(QScrollArea).verticalScrollBar().isVisible()
    assert sheet.result_card.gross.isVisible()
    reasons = [each for each in sheet.result_card.findChildren(Words) if each.wordWrap()]
    assert all(each.height() >= each.heightForWidth(each.width()) for each in reasons)


def test_what_the_screen_has_no_room_for_is_scrolled(sheet, stored, client, priced, theme):
    theme.apply(Scheme.LIGHT, 150)
    sheet.begin_for(client)
    stored.settle()
    sheet.kind.show_value(Kind.VISIT)
    sheet.since.show_value(time(15))
    sheet.until.show_value(time(1, 30))
    priced()
    assert sheet.height() <= sheet.screen().availableGeometry().height()
    assert sheet.findChild(QScrollArea).verticalScrollBar().maximum() > 0
    theme.apply(Scheme.LIGHT)


def test_two_sheets_do_not_know_one_another(stored, client, qtbot, theme):
    one, other = QuoteSheet(stored.desk), QuoteSheet(stored.desk)
    for each in (one, other):
        qtbot.addWidget(each)
    one.begin()
    stored.settle()
    assert one.isVisible()
    assert not other.isVisible()
    one.close()
