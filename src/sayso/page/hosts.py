"""Which addresses may be fetched: public ones alone, unless private ones are allowed."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final

from sayso.records import PageError

Address = IPv4Address | IPv6Address

PORTS: Final = frozenset({80, 443, 8000, 8008, 8080, 8443})
"""The ports of web servers; others are open to nothing but mischief."""


def resolved(host: str, port: int, *, allow_private: bool) -> str:
    """The numeric address to connect to for `host`, checked after the name was looked up.

    Raises PageError where the name is unknown, or where any of its addresses is
    private, loopback, link-local, multicast or otherwise reserved.
    """
    if port not in PORTS and not allow_private:
        raise PageError(f"Port {port} of {host} is no web server's port; Sayso does not fetch it.")
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise PageError(f"No host named {host!r} is known. Check the address.") from error
    numbers = [str(row[4][0]).split("%")[0] for row in rows]
    if not allow_private:
        for number in numbers:
            if not public(ip_address(number)):
                raise PageError(
                    f"{host} leads to {number}, an address inside a private or reserved network. "
                    "Sayso fetches such pages only where that is allowed (--allow-private)."
                )
    return numbers[0]


def public(address: Address) -> bool:
    """True for an address of the open internet, also once unwrapped from IPv6."""
    inner = _inner(address)
    if inner is not None and not public(inner):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _inner(address: Address) -> Address | None:
    """The IPv4 address inside a mapped, translated (NAT64), 6to4 or Teredo address."""
    if isinstance(address, IPv4Address):
        return None
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address.teredo:
        return address.teredo[1]
    # 64:ff9b::/96 is the well-known prefix of NAT64 (RFC 6052).
    return IPv4Address(int(address) & 0xFFFFFFFF) if int(address) >> 32 == 0x64FF9B << 64 else None
