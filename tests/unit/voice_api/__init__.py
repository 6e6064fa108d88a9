"""What the server's answers and our requests mean, without a network."""
