"""Several parts together with real threads, files, SQLite and loopback sockets; Qt without a screen."""
