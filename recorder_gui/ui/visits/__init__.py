"""The list of visits on the left, its search and its questions."""
