"""The window: the only room that knows Qt.

Public name: run_window (in `sejajar.ui.start`, so that importing the package costs nothing).
"""
