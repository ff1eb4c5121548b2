"""Where the data live, by the custom of each system."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.config import Config, configure, resource, user_data_dir


@pytest.mark.parametrize(
    ("platform", "env", "below_home"),
    [
        ("linux", {}, ".local/share/dyzurka"),
        ("linux", {"XDG_DATA_HOME": ""}, ".local/share/dyzurka"),
        ("linux", {"XDG_DATA_HOME": "relative/is/ignored"}, ".local/share/dyzurka"),
        ("freebsd14", {}, ".local/share/dyzurka"),
        ("darwin", {"XDG_DATA_HOME": "/elsewhere"}, "Library/Application Support/Dyzurka"),
        ("win32", {}, "AppData/Local/Dyzurka"),
    ],
)
def test_each_system_keeps_data_in_its_own_place(home, platform, env, below_home):
    assert user_data_dir(platform, env) == Path.home() / below_home
    assert Path.home() == home


def test_the_environment_may_name_the_folder():
    assert user_data_dir("linux", {"XDG_DATA_HOME": "/data/ola"}) == Path("/data/ola/dyzurka")
    assert user_data_dir("win32", {"LOCALAPPDATA": "/data/ola"}) == Path("/data/ola/Dyzurka")
    for platform in ("linux", "darwin", "win32"):
        assert user_data_dir(platform, {"DYZURKA_DATA": "/mine"}) == Path("/mine")


def test_a_folder_named_by_a_relative_path_stays_where_it_is(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = user_data_dir("linux", {"DYZURKA_DATA": "data"})
    monkeypatch.chdir("/")
    assert folder == tmp_path / "data"


def test_the_demo_office_has_a_file_of_its_own():
    real, demo = configure(), configure(demo=True)
    assert real.database != demo.database == real.demo_database
    assert (real.is_demo, demo.is_demo) == (False, True)
    assert configure(database="postgresql://server/office").demo_database == real.demo_database


def test_a_file_named_by_a_relative_path_is_the_same_from_everywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert configure(database="office.db").database == str(tmp_path / "office.db")
    assert configure(database="postgresql://server/office").database == "postgresql://server/office"
    for odd in ("", ":memory:", "file:a.db", "mysql://server/a"):
        assert configure(database=odd).database == odd


def test_a_resource_that_was_not_packed_is_missed():
    assert resource("translations", "pl.qm").is_file()
    with pytest.raises(FileNotFoundError, match=r"fonts/none\.ttf"):
        resource("fonts", "none.ttf")


def test_the_window_is_remembered_beside_the_data():
    config = Config(data_dir=Path("/data"), database="a.db")
    assert config.window_state == Path("/data/window.ini")
