"""Models and controllers with real Qt, without a window."""
