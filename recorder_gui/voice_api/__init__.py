"""The server's language: requests, answers and what they mean."""
