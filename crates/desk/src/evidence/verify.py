#!/usr/bin/env python3
"""Checks a Sanad evidence package. Needs Python 3.8 and nothing else.

    python3 verify.py [FOLDER] [--root HEX]

FOLDER is the package (by default the folder of this file). HEX is the root printed on paper when
the package was made: without it you learn that the package agrees with itself and with the keys
in it, with it that it is the very package of that paper. Take this file from a package you trust,
or read it: it is short so that somebody can.
"""
import hashlib
import json
import os
import re
import stat
import sys

HEAD = "sanad evidence package 1"
FIELDS = (
    "evidence event at actor place reason object_sha256 number previous seen_heads signer "
    "clock_suspect app_version utc_offset_minutes"
).split()
MAY_BE_HIDDEN = {"actor", "place", "reason"}
OF_ANOTHER = {"working_copy_made", "redacted_copy_made", "integrity_failure"}
SIG = re.compile(
    r"sanad evidence package 1\nroot ([0-9a-f]{64})\nsigner ([0-9a-f]{64})\n"
    r"signature ([0-9a-f]{128})\n"
)

# Ed25519 (RFC 8032), checking only.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_M1 = pow(2, (P - 1) // 4, P)


def sha256(data):
    return hashlib.sha256(data).digest()


def point_add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def point_mul(s, p):
    q = (0, 1, 1, 0)
    while s > 0:
        if s & 1:
            q = point_add(q, p)
        p = point_add(p, p)
        s >>= 1
    return q


def point_equal(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * ROOT_M1 % P
    if (x * x - x2) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


def decompress(data):
    y = int.from_bytes(data, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE = decompress(bytes([0x58]) + bytes([0x66]) * 31)


def signed(key, domain, message, signature):
    """True when `signature` is one of `key` over domain, a zero byte and message."""
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r = decompress(key), decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    if point_equal(point_mul(8, a), (0, 1, 1, 0)):
        return False  # a key under which one signature fits many messages
    message = domain.encode() + b"\0" + message
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return point_equal(point_mul(s, BASE), point_add(r, point_mul(h, a)))


def merkle(leaves):
    """Root over (path, hash) pairs, sorted by path; an odd one at the end moves up as it is."""
    level = [sha256(b"\0" + path.encode() + b"\0" + digest) for path, digest in sorted(leaves)]
    while len(level) > 1:
        pairs = [level[at : at + 2] for at in range(0, len(level), 2)]
        level = [sha256(b"\1" + p[0] + p[1]) if len(p) == 2 else p[0] for p in pairs]
    return level[0] if level else b""


def check_file(entry, data):
    """Whether a file is the one of its line in the manifest."""
    return len(data) == entry["size"] and hashlib.sha256(data).hexdigest() == entry["sha256"]


def check_root(manifest, sig):
    """The manifest and the text of manifest.sig, or None when they do not belong together."""
    found = SIG.fullmatch(sig.decode("ascii", "replace"))
    if not found:
        return None
    try:
        told = json.loads(manifest.decode("utf-8"))
        leaves = [(one["path"], bytes.fromhex(one["sha256"])) for one in told["files"]]
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    leaves.append(("manifest.json", sha256(manifest)))
    if told.get("format") != HEAD or merkle(leaves).hex() != found.group(1):
        return None
    return told, found.groups()


def check_signature(groups):
    root, signer, signature = groups
    text = f"{HEAD}\nroot {root}\n".encode()
    domain = "sanad/v1/evidence-package"
    return signed(bytes.fromhex(signer), domain, text, bytes.fromhex(signature))


def check_keys(told):
    """Public keys that the institution's own signed membership log vouches for."""
    known, waiting = {told["root"]}, list(told["entries"])
    good = set()
    while waiting:
        ready = [one for one in waiting if one["by"] in known]
        if not ready:
            return None
        for one in ready:
            waiting.remove(one)
            body, signature = bytes.fromhex(one["body"]), bytes.fromhex(one["signature"])
            if not signed(bytes.fromhex(one["by"]), "sanad/v1/entry", body, signature):
                return None
            if bytes.fromhex(one["device"]) not in body:
                return None
            known.add(one["device"])
            good.add(one["device"])
    return good


def read_link(line):
    """One line of custody.jsonl: its statement, hash and values."""
    text, values = "sanad custody 1\n", {}
    for name in FIELDS:
        field = line["fields"][name]
        if "value" in field:
            data = bytes.fromhex(field["salt"]) + name.encode() + b"\0" + field["value"].encode()
            values[name], commitment = field["value"], sha256(data).hex()
        elif name in MAY_BE_HIDDEN:
            commitment = field["commitment"]
        else:
            raise ValueError(name)
        if not re.fullmatch("[0-9a-f]{64}", commitment):
            raise ValueError(name)
        text += f"{name} {commitment}\n"
    return text.encode(), sha256(b"sanad/v1/custody\0" + text.encode()).hex(), values


def check_custody(items, lines, keys):
    problems, chains = [], {item["id"]: {} for item in items}
    for number, line in enumerate(lines, 1):
        try:
            statement, digest, values = read_link(line)
            signer, signature = bytes.fromhex(values["signer"]), bytes.fromhex(line["signature"])
            chain = chains[values["evidence"]]
        except (ValueError, KeyError, TypeError, AttributeError):
            problems.append(f"custody.jsonl line {number}: not a link of this package")
            continue
        if values["signer"] not in keys:
            problems.append(f"custody.jsonl line {number}: signed by no laptop of the institution")
        elif not signed(signer, "sanad/v1/custody", statement, signature):
            problems.append(f"custody.jsonl line {number}: the signature does not fit")
        if digest in chain:
            problems.append(f"custody.jsonl line {number}: told twice")
        chain[digest] = values
    for item in items:
        problems += check_chain(item, chains[item["id"]])
    return problems


def check_chain(item, chain):
    problems, name, followed = [], item["id"], set()
    starts = [one for one in chain.values() if not one["previous"]]
    if chain and len(starts) != 1:
        problems.append(f"{name}: the chain has {len(starts)} beginnings")
    for values in chain.values():
        before = [h for h in [values["previous"], *values["seen_heads"].split(",")] if h]
        followed.update(before)
        if any(h not in chain for h in before):
            problems.append(f"{name}: link {values['number']} follows one that is missing")
        elif int(values["number"]) != 1 + max([int(chain[h]["number"]) for h in before] or [0]):
            problems.append(f"{name}: link {values['number']} has a wrong number")
        if values["object_sha256"] != item["sha256"] and values["event"] not in OF_ANOTHER:
            problems.append(f"{name}: link {values['number']} speaks of another file")
    if sorted(set(chain) - followed) != sorted(item["heads"]) or len(chain) != item["links"]:
        problems.append(f"{name}: the chain does not end where the package says")
    return problems


def check(files, want_root=None):
    """Everything that is wrong with a package, given as {path: bytes}. Empty: nothing is."""
    for needed in ("manifest.json", "manifest.sig", "keys.json", "custody.jsonl"):
        if needed not in files:
            return [f"{needed} is missing"]
    agreed = check_root(files["manifest.json"], files["manifest.sig"])
    if agreed is None:
        return ["manifest.json and manifest.sig do not belong together"]
    told, groups = agreed
    problems = []
    if want_root and want_root.lower() != groups[0]:
        problems.append("the root is not the one on the paper: this is another package")
    listed = {one["path"]: one for one in told["files"]}
    if len(listed) != len(told["files"]):
        problems.append("manifest.json lists a file twice")
    for path, entry in listed.items():
        if path not in files:
            problems.append(f"{path} is missing")
        elif not check_file(entry, files[path]):
            problems.append(f"{path} was changed")
    for path in files:
        if path not in listed and path not in ("manifest.json", "manifest.sig"):
            problems.append(f"{path} does not belong to the package")
    if problems:
        return problems
    try:
        keys = check_keys(json.loads(files["keys.json"].decode("utf-8")))
        lines = files["custody.jsonl"].decode("utf-8").split("\n")
        lines = [json.loads(line) for line in lines if line]
        if keys is None:
            return ["keys.json: the institution does not vouch for these keys"]
        if groups[1] not in keys:
            problems.append("the package is signed by no laptop of the institution")
        elif not check_signature(groups):
            problems.append("the signature of the package does not fit")
        for item in told["items"]:
            entry = listed.get(item["path"]) if item["path"] else None
            if item["path"] and (entry is None or entry["sha256"] != item["sha256"]):
                problems.append(f"{item['id']}: its file has another hash than the item")
        problems += check_custody(told["items"], lines, keys)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        problems.append(f"not of the form of a package: {error!r}")
    return problems


def read_folder(folder):
    """The ordinary files by path, and the paths of whatever else lies there: that is not opened."""
    files, odd = {}, []
    for place, folders, names in os.walk(folder):
        for name in names + [name for name in folders if os.path.islink(os.path.join(place, name))]:
            path = os.path.join(place, name)
            told = os.path.relpath(path, folder).replace(os.sep, "/")
            if not stat.S_ISREG(os.lstat(path).st_mode):
                odd.append(told)
                continue
            with open(path, "rb") as file:
                files[told] = file.read()
    return files, odd


def plain(text):
    """Letters a screen only shows: a name must not be able to write over what stands above it."""
    return ascii(str(text))[1:-1]


def main(arguments):
    want, folder = None, os.path.dirname(os.path.abspath(__file__))
    if "--root" in arguments:
        at = arguments.index("--root")
        want = arguments[at + 1].replace(" ", "")
        del arguments[at : at + 2]
    if arguments:
        folder = arguments[0]
    files, odd = read_folder(folder)
    problems = [f"{name}: not an ordinary file" for name in odd] + check(files, want)
    for problem in problems:
        print("WRONG:", plain(problem))
    if problems:
        return 1
    told = json.loads(files["manifest.json"].decode("utf-8"))
    print(f"{len(told['items'])} items, {len(told['files'])} files: nothing was changed.")
    print("root", SIG.fullmatch(files["manifest.sig"].decode()).group(1))
    print("institution", plain(json.loads(files["keys.json"].decode("utf-8"))["root"]))
    if not want:
        print("Compare the root with the printed one, or give it with --root.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
