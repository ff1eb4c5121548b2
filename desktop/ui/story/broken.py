"""What is raised when the story cannot go on."""

from __future__ import annotations


class StoryBroken(Exception):
    """Something that the story needs did not come; says in plain words what was missing."""
