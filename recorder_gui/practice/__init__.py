"""A voice API server of one's own, for trying the program, for training and for tests.

Importing this package costs nothing; `recorder_gui.practice.server` brings starlette and uvicorn in.
"""
