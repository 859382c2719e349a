"""The contract's digest, computed from what arrived: canonical JSON (RFC 8785) and SHA-256."""

from __future__ import annotations

import hashlib
import json
from typing import Any


def sha256_of_json(value: Any) -> str:
    """SHA-256 (hex) over the value's canonical JSON; whole numbers only."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
