"""The parts that pages are made of, one a file, each usable by keyboard and screen reader."""
