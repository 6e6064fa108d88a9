"""The account's button and panel."""
