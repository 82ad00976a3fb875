"""SV Desktop: offline self-assessment for the Cheshire and Merseyside social value programme."""

__version__ = "0.1.0"
