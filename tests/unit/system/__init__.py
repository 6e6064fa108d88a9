"""What differs between systems."""
