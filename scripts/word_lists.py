"""Makes the word lists of resources/spelling/ from SCOWL's: Debian's wbritish-small, wbritish and wbritish-large.

Called with the folder that holds them, such as /usr/share/dict. A list leaves out what the ones before it have, and
each "…'s" whose word it has: that ending is a rule of ours (domain/spelling.py).
"""

import hashlib
import sys
from pathlib import Path

HERE = Path("resources/spelling")
LISTS = {"common": "british-english-small", "usual": "british-english", "rare": "british-english-large"}


def main() -> None:
    """Write each list, and print what it was made of."""
    folder, written = Path(sys.argv[1]), set()
    for name, source in LISTS.items():
        data = (folder / source).read_bytes()
        words = set(data.decode("utf-8").split()) - written
        known = words | written
        kept = sorted(one for one in words if len(one) > 1 and not (one.endswith("'s") and one[:-2] in known))
        written |= words
        (HERE / f"{name}.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")
        print(f"{name}.txt: {len(kept):,} words of {source}, SHA-256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
