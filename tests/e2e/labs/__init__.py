"""Real sound servers, screens and voice servers, private to one test run, and drivers for the program."""
