"""What the recorder costs, measured beside a peer in the same run."""
