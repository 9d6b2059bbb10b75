"""Numbers worked out by hand, against the reference. From the folder above: python3 -m unittest discover -s reference -t ."""
