"""Sejajar reads Indonesian articles beside their English translation, made offline on this computer."""

__version__ = "0.1.0"
