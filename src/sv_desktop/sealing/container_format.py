"""The bytes of a ZIP container as this program writes them (PKWARE APPNOTE 6.3.9), and nothing else."""

import struct
from datetime import UTC, datetime

UNIX = 3
#: A regular file, rw-r--r--, in the upper half of the external attributes.
FILE_ATTRIBUTES = 0o100644 << 16
UTF8_FLAG = 0x800
VERSION = 20
VERSION_ZIP64 = 45
SMALL_LIMIT = 0xFFFFFFFF

LOCAL = struct.Struct("<4s2B4HL2L2H")
CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
END = struct.Struct("<4s4H2LH")
END64 = struct.Struct("<4sQ2H2L4Q")
LOCATOR64 = struct.Struct("<4sLQL")

LOCAL_MAGIC = b"PK\x03\x04"
CENTRAL_MAGIC = b"PK\x01\x02"
END_MAGIC = b"PK\x05\x06"
END64_MAGIC = b"PK\x06\x06"
LOCATOR64_MAGIC = b"PK\x06\x07"


def zip_time(at: datetime) -> tuple[int, int, int, int, int, int]:
    """A time as ZIP keeps it: UTC here, whole even seconds, 1980 to 2107."""
    utc = at.astimezone(UTC)
    year = min(max(utc.year, 1980), 2107)
    return year, utc.month, utc.day, utc.hour, utc.minute, utc.second // 2 * 2
