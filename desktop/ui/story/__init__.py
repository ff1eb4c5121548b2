"""The program's main job played in the real window: for the tour, and for the tests of it."""
