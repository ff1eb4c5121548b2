"""The window as it was left: words, numbers, splitters, geometry, and odd files."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.ui.session_state import SessionState


def test_small_things_are_kept_in_the_file(tmp_path):
    file = tmp_path / "window.ini"
    state = SessionState(file)
    state.keep("window/page", "billing")
    state.keep("text/percent", 120)
    state.keep("blob/x", QByteArray(b"\x00\x01ab"))
    state.flush()
    again = SessionState(file)
    assert again.text("window/page") == "billing"
    assert again.number("text/percent") == 120
    assert again.blob("blob/x") == QByteArray(b"\x00\x01ab")


def test_what_is_not_there_is_the_default(tmp_path):
    state = SessionState(tmp_path / "window.ini")
    assert state.text("a", "x") == "x"
    assert state.number("a", 7) == 7
    assert state.blob("a").isEmpty()


def test_a_file_of_another_program_is_started_anew(tmp_path):
    file = tmp_path / "window.ini"
    file.write_text("[General]\nversion=99\n[window]\npage=reports\n", "utf-8")
    assert SessionState(file).text("window/page") == ""


def test_a_spoilt_file_does_no_harm(tmp_path):
    file = tmp_path / "window.ini"
    file.write_bytes(b"\xff\x00[[[version=@Invalid\n\x80")
    state = SessionState(file)
    state.keep("a", "b")
    assert state.text("a") == "b"
    assert state.number("version") == 1


def test_a_splitter_stands_where_it_stood(tmp_path, qtbot):
    state = SessionState(tmp_path / "window.ini")

    def split():
        made = QSplitter(Qt.Orientation.Vertical)
        qtbot.addWidget(made)
        made.addWidget(QWidget())
        made.addWidget(QWidget())
        made.resize(100, 600)
        state.keep_split(made, "queue.split")
        made.show()
        return made

    first = split()
    first.setSizes([150, 450])
    first.splitterMoved.emit(150, 1)
    assert split().sizes() == first.sizes()


def test_forgetting_a_group_leaves_the_others(tmp_path):
    state = SessionState(tmp_path / "window.ini")
    state.keep("layout/queue/wide", "x")
    state.keep("window/page", "queue")
    state.forget("layout")
    assert state.text("layout/queue/wide") == ""
    assert state.text("window/page") == "queue"


def test_geometry(tmp_path, qtbot):
    state = SessionState(tmp_path / "window.ini")
    window = QWidget()
    qtbot.addWidget(window)
    assert not state.restore_geometry(window, "window")
    window.resize(640, 480)
    state.keep_geometry(window, "window")
    window.resize(300, 300)
    assert state.restore_geometry(window, "window")
    assert (window.width(), window.height()) == (640, 480)
