#!/usr/bin/env python3
"""Reads a whole public log and counts it, with nothing of Demarche's.

Written from the specifications alone (c2sp.org: signed-note, tlog-checkpoint, tlog-tiles, tlog-proof,
tlog-cosignature; RFC 6962; docs/log.md), so that two programs that share no line have to agree. It takes the plain
way everywhere: the tree is hashed by RFC 6962's recursive definition over all leaves, and every tile is computed and
compared.

    read_log.py FOLDER|URL VKEY [--witness VKEY]... [--receipt FILE]...

Needs python3 and python3-cryptography.
"""
import argparse
import base64
import hashlib
import hmac
import json
import re
import struct
import sys
import urllib.request

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def read(place, path):
    if "://" in place:
        with urllib.request.urlopen(f"{place.rstrip('/')}/{path}") as response:
            return response.read()
    with open(f"{place}/{path}", "rb") as file:
        return file.read()


def key(vkey):
    name, key_id, encoded = vkey.split("+", 2)
    raw = base64.b64decode(encoded, validate=True)
    kind, public = raw[0], raw[1:]
    computed = hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + public).digest()[:4]
    assert computed.hex() == key_id, f"the id of {name} is not that of its key"
    return name, computed, kind, Ed25519PublicKey.from_public_bytes(public)


def open_note(note, keys):
    text, lines = note.rsplit("\n\n", 1)
    text += "\n"
    verified = {}
    for line in lines.splitlines():
        dash, name, encoded = line.split(" ")
        assert dash == "—", line
        raw = base64.b64decode(encoded, validate=True)
        for known, key_id, kind, public in keys:
            if (known, key_id) != (name, raw[:4]):
                continue
            if kind == 1:
                public.verify(raw[4:], text.encode())
                verified[name] = None
            elif kind == 4:
                (at,) = struct.unpack(">Q", raw[4:12])
                public.verify(raw[12:], f"cosignature/v1\ntime {at}\n{text}".encode())
                verified[name] = at
            else:
                sys.exit(f"no signature of type {kind} is known here")
    return text, verified


def checkpoint(note, keys):
    text, verified = open_note(note, keys)
    origin, size, root = text.splitlines()[:3]
    assert re.fullmatch("0|[1-9][0-9]*", size), size
    assert origin == keys[0][0] and origin in verified, "the log has not signed its checkpoint"
    return origin, int(size), base64.b64decode(root, validate=True), verified


def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def mth(hashes):
    """RFC 6962, 2.1."""
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    k = 1 << (len(hashes) - 1).bit_length() - 1
    return node_hash(mth(hashes[:k]), mth(hashes[k:]))


def place(index, width):
    groups = [f"{index % 1000:03}"]
    while index >= 1000:
        index //= 1000
        groups.insert(0, f"x{index % 1000:03}")
    return "/".join(groups) + ("" if width == 256 else f".p/{width}")


def entries(where, size):
    for index in range((size + 255) // 256):
        width = min(256, size - 256 * index)
        bundle, at, count = read(where, f"tile/entries/{place(index, width)}"), 0, 0
        while at < len(bundle):
            (length,) = struct.unpack_from(">H", bundle, at)
            entry = bundle[at + 2 : at + 2 + length]
            assert len(entry) == length, "a bundle ends in the middle of an entry"
            yield entry
            at += 2 + length
            count += 1
        assert count == width, f"bundle {index} has {count} entries instead of {width}"


def check_tiles(where, level_hashes):
    """tlog-tiles, Merkle Tree: every tile of every level, full and partial."""
    level, tiles = 0, 0
    while level_hashes:
        for index in range((len(level_hashes) + 255) // 256):
            hashes = level_hashes[256 * index : 256 * (index + 1)]
            tile = read(where, f"tile/{level}/{place(index, len(hashes))}")
            assert tile == b"".join(hashes), f"tile {index} of level {level} is wrong"
            tiles += 1
        full = len(level_hashes) // 256
        level_hashes = [mth(level_hashes[256 * i : 256 * (i + 1)]) for i in range(full)]
        level += 1
    return tiles


def count(leaves):
    """docs/log.md, Leaf and Count."""
    of, over, counts = {}, {}, {}
    for index, leaf in enumerate(leaves):
        text = leaf.decode("ascii")
        signed = re.fullmatch(r"campaign-leaf/v1\nsigned ([a-z0-9-]+)\n([A-Za-z0-9+/]{43}=)\n", text)
        ended = re.fullmatch(r"campaign-leaf/v1\n(withdrawn|removed|erased) (0|[1-9][0-9]*)\n", text)
        assert signed or ended, f"leaf {index} is none of a campaign"
        if signed:
            of[index] = signed[1]
            counts[signed[1]] = counts.get(signed[1], 0) + 1
            continue
        kind, subject = ended[1], int(ended[2])
        assert subject in of, f"leaf {index} is about {subject}, which is no signature before it"
        before = over.setdefault(subject, set())
        assert not before & {"withdrawn", "removed"} and kind not in before, f"leaf {index} comes twice"
        before.add(kind)
        if kind != "erased":
            counts[of[subject]] -= 1
    return counts


def check_receipt(text, keys, hashes):
    """tlog-proof; docs/log.md, Receipt. The path is computed as RFC 6962, 2.1.1 defines it."""
    head, note = text.split("\n\n", 1)
    lines = head.splitlines()
    assert lines[0] == "c2sp.org/tlog-proof@v1"
    extra = base64.b64decode(lines[1].removeprefix("extra "), validate=True)
    index = int(lines[2].removeprefix("index "))
    path = [base64.b64decode(line, validate=True) for line in lines[3:]]
    _, size, root, _ = checkpoint(note, keys)
    if extra.startswith(b"campaign-receipt/v1\n"):
        _, salt, record = extra.split(b"\n", 2)
        message = b"campaign-commitment/v1\n" + record
        commitment = hmac.digest(base64.b64decode(salt, validate=True), message, "sha256")
        slug = record.split(b"\n")[0].removeprefix(b"campaign ")
        leaf = b"campaign-leaf/v1\nsigned " + slug + b"\n" + base64.b64encode(commitment) + b"\n"
    else:
        leaf = extra
    assert leaf_hash(leaf) == hashes[index], "the leaf is not in the log"
    assert mth(hashes[:size]) == root, "the receipt is of another log"

    def expected(m, leaves):
        if len(leaves) == 1:
            return []
        k = 1 << (len(leaves) - 1).bit_length() - 1
        if m < k:
            return expected(m, leaves[:k]) + [mth(leaves[k:])]
        return expected(m - k, leaves[k:]) + [mth(leaves[:k])]

    assert path == expected(index, hashes[:size]), "the path is another"
    return index


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("where")
    parser.add_argument("vkey")
    parser.add_argument("--witness", action="append", default=[])
    parser.add_argument("--receipt", action="append", default=[])
    given = parser.parse_args()
    keys = [key(given.vkey)] + [key(witness) for witness in given.witness]
    origin, size, root, verified = checkpoint(read(given.where, "checkpoint").decode(), keys)
    leaves = list(entries(given.where, size))
    hashes = [leaf_hash(leaf) for leaf in leaves]
    assert mth(hashes) == root, "the leaves do not hash to the signed root"
    tiles = check_tiles(given.where, hashes)
    receipts = [check_receipt(open(file, encoding="utf-8").read(), keys[:1], hashes) for file in given.receipt]
    cosigned = sorted(name for name, at in verified.items() if at is not None)
    print(json.dumps({
        "log": origin, "size": size, "root": base64.b64encode(root).decode(), "tiles": tiles,
        "cosigned": cosigned, "counts": count(leaves), "receipts": receipts,
    }))


main()
