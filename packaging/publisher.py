"""Who publishes: the identifier and the address in every package. Whoever has a domain puts both here.

The identifier is below "alt", which RFC 9476 keeps out of the DNS for such names: nobody can own it as a domain, so
we take nobody's. "org.example" is reserved, too, but for examples (RFC 2606). Printed for the scripts beside it:
publisher.py IDENTIFIER or ADDRESS.
"""

import sys

#: Of the bundle of macOS and its kinds of files, and of the AppStream component.
IDENTIFIER = "alt.svdesktop.app"
#: Of the maintainer in Debian's package; nobody reads it (RFC 2606).
ADDRESS = "sv-desktop@example.org"

if __name__ == "__main__":
    print({"IDENTIFIER": IDENTIFIER, "ADDRESS": ADDRESS}[sys.argv[1]])
