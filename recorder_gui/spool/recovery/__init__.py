"""What every start does first."""
