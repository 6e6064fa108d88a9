"""The client against servers on real sockets."""
