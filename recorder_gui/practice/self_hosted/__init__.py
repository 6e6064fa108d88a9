"""The vendor's self-hosted backend as it was observed: the marks [O] of voice-api.md, damage included."""
