"""What came back for a visit: read, searched, copied, printed, written again."""
