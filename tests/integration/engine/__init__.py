"""The whole recorder, without its window, against a world that fails in any order."""
