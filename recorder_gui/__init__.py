"""Consultation Recorder: records consultations and delivers every word."""

__version__ = "0.1.0"
