"""Can this computer record and deliver now? One run of ten looks, for the window and the command line."""
