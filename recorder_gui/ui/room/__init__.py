"""The room check and the first steps: dialogs beside the window."""
