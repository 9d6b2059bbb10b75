"""Which contacts are offered to sales although the rules do not propose them (6.8)."""

import hashlib

from .moments import civil, utc_day
from .numbers import MICRO


def marked(file, contact, as_of, proposal):
    """The state that the contact is offered for, or None."""
    exploration = file.exploration
    if exploration is None or proposal.id not in exploration.states:
        return None
    year, month, _ = civil(utc_day(as_of))
    drawn = hashlib.sha256(f"{file.id}|{contact}|{year}-Q{(month + 2) // 3}".encode()).digest()
    return exploration.state if int.from_bytes(drawn[:8], "big") * MICRO < exploration.share * 2**64 else None
