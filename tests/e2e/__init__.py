"""The whole program in processes of its own, against real sound servers and a real screen in memory."""
