"""Actions that are put into the window, and what each needs of the program behind it."""
