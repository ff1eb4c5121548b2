"""The words of the command line: a command, or files for the window."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

COMMANDS = (
    *("import-mail", "demo", "tour", "quote", "deadline", "interest", "consents"),
    *("invoices", "invoice"),
)
LONGEST_COUNT = 7  # digits
TAKES_VALUE = ("--database", "--language")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the command line; a wrong word ends the program with exit code 2.

    The answer always has `command` (None for the window), `database`, `demo`, `language`; the
    window has `files`, each command what it needs.
    """
    parser = _commands() if _first_word(argv) in COMMANDS else _window()
    words = parser.parse_args(argv)
    if words.demo and words.database is not None:
        parser.error("--demo has a database of its own: leave --database out")
    return words


def _first_word(argv: Sequence[str]) -> str:
    """The first word that is neither an option nor an option's value."""
    is_value = False
    for word in argv:
        if is_value:
            is_value = False
        elif word == "--":
            return ""
        elif word.startswith("-"):
            is_value = word in TAKES_VALUE
        else:
            return word
    return ""


def _root() -> argparse.ArgumentParser:
    root = argparse.ArgumentParser(
        prog="dyzurka",
        description="Tickets, timed remote help, protocols and invoices.",
        allow_abbrev=False,  # which word is a command is seen before
    )
    root.set_defaults(command=None)
    root.add_argument("--database", metavar="FILE|postgresql://…", help="which database to open")
    root.add_argument("--demo", action="store_true", help="open the demo office")
    root.add_argument("--language", choices=("pl", "en"), help="language of this start")
    return root


def _window() -> argparse.ArgumentParser:
    root = _root()
    root.epilog = "Commands: " + ", ".join(COMMANDS) + "; each has a --help of its own."
    root.add_argument("files", nargs="*", type=_letter, metavar="FILE", help="messages to take in")
    return root


def _commands() -> argparse.ArgumentParser:
    from desktop.rules.deadlines import KINDS  # noqa: PLC0415  lazily: not for the window

    root = _root()
    words = root.add_subparsers(dest="command", metavar="COMMAND", required=True)

    mail = _command(words, "import-mail", "read messages into the queue")
    mail.add_argument("paths", nargs="+", type=Path, metavar="PATH")

    demo = _command(words, "demo", "fill an empty database with a plausible office")
    demo.add_argument("--clients", type=_count, default=12, metavar="N")
    demo.add_argument("--tickets", type=_count, default=60, metavar="N")

    consents = _command(words, "consents", "who agreed to remote help, as JSON")
    consents.add_argument("--client", metavar="NAME|NIP|ID", help="one client; all when left out")

    _command(words, "invoices", "list every issued invoice as JSON")
    invoice = _command(words, "invoice", "write the files of an issued invoice")
    invoice.add_argument("number", metavar="NUMBER")
    invoice.add_argument("--pdf", type=Path, metavar="FILE", help="its picture")
    invoice.add_argument("--xml", type=Path, metavar="FILE", help="its FA(3) document")

    tour = words.add_parser("tour", help="play the story and leave pictures of every page")
    tour.add_argument("folder", type=Path, metavar="DIR")

    words.add_parser("quote", help="price sessions: JSON lines in, JSON lines out")

    deadline = words.add_parser("deadline", help="when a term ends, and why")
    deadline.add_argument("kind", metavar="KIND", help=", ".join(KINDS))
    deadline.add_argument("start", metavar="START", help="a day, or a day and a time")

    interest = words.add_parser("interest", help="statutory interest for late payment")
    for word in ("amount", "due", "paid"):
        interest.add_argument(word, metavar=word.upper())
    return root


def _command(words: argparse._SubParsersAction, name: str, what: str) -> argparse.ArgumentParser:  # type: ignore[type-arg]
    """A command; `--database` may stand after it as well as before it."""
    command: argparse.ArgumentParser = words.add_parser(name, help=what)
    command.add_argument("--database", default=argparse.SUPPRESS, metavar="FILE|postgresql://…")
    return command


def _letter(text: str) -> Path:
    path = Path(text)
    if not path.exists():
        raise argparse.ArgumentTypeError(f"{text!r} is neither a command nor a file")
    return path


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= LONGEST_COUNT):
        raise argparse.ArgumentTypeError(f"a whole number is wanted, not {text[:20]!r}")
    return int(text)
