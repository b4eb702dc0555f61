"""Verifies every signature of a message with dkimpy: `1` good, `0` not, in the order in which they stand.

    verify_dkim.py MESSAGE RECORDS NOW      the records as JSON, NOW in seconds: no clock and no DNS is asked
"""

import json
import sys
import time

import dkim

message = open(sys.argv[1], "rb").read()
records = json.load(open(sys.argv[2]))
now = int(open(sys.argv[3]).read())
time.time = lambda: now


def txt(name, timeout=5):
    return records[name.decode().rstrip(".")].encode()


def is_good(at):
    try:
        return dkim.DKIM(message).verify(idx=at, dnsfunc=txt)
    except dkim.ValidationError:
        return False


print("".join("1" if is_good(at) else "0" for at in range(len(records))))
