"""The practice server over real sockets, asked in plain HTTP."""
