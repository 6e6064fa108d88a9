"""Rules and calculations on their own: no Qt, thread, socket or waiting; mirrors the package."""
