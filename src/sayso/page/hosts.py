"""Which addresses may be fetched: public ones alone, unless private ones are allowed."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final

from sayso.records import PageError

Address = IPv4Address | IPv6Address

# The well-known prefix 64:ff9b::/96 (RFC 6052).
_NAT64: Final = 0x64FF9B << 64
PORTS: Final = frozenset({80, 443, 8000, 8008, 8080, 8443})
"""The ports of web servers; others are open to nothing but mischief."""


def resolved(host: str, port: int, *, allow_private: bool) -> list[str]:
    """The numeric addresses of `host`, checked after the name was looked up.

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
    return list(dict.fromkeys(numbers))


def public(address: Address) -> bool:
    """True for an address of the open internet, also one written inside an IPv6 address."""
    inner = _inner(address)
    if inner is not None:
        return public(inner)
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _inner(address: Address) -> IPv4Address | None:
    """The IPv4 address to which a mapped, 6to4, Teredo or NAT64 address leads."""
    if isinstance(address, IPv4Address):
        return None
    if address.teredo:
        return address.teredo[1]
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    return IPv4Address(int(address) & 0xFFFFFFFF) if int(address) >> 32 == _NAT64 else None
