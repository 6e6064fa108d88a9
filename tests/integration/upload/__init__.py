"""Delivery over the real spool, against a model of the service."""
