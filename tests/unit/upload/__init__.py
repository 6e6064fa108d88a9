"""Delivery decided on paper: no thread, socket or file."""
