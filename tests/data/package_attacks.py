"""Attacks an evidence package in every way a story names, with the script that lies in it.

Prints what was tried; ends with an error at the first attack that goes unseen.
"""
import hashlib
import importlib.util
import json
import random
import sys

folder, paper = sys.argv[1], sys.argv[2]
spec = importlib.util.spec_from_file_location("verify", folder + "/verify.py")
verify = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(verify)

files, _ = verify.read_folder(folder)
assert verify.check(files, paper) == [], verify.check(files, paper)
manifest = json.loads(files["manifest.json"])
listed = {one["path"]: one for one in manifest["files"]}


def every_byte():
    tried = 0
    for path, data in files.items():
        changed = bytearray(data)
        for at in range(len(data)):
            changed[at] ^= 1 << (at % 8)
            if path in listed:
                seen = not verify.check_file(listed[path], changed)
            elif path == "manifest.json":
                seen = verify.check_root(bytes(changed), files["manifest.sig"]) is None
            else:
                agreed = verify.check_root(files["manifest.json"], bytes(changed))
                seen = agreed is None or not verify.check_signature(agreed[1]) or (
                    agreed[1][1] not in verify.check_keys(json.loads(files["keys.json"])))
            assert seen, f"byte {at} of {path}"
            changed[at] = data[at]
            tried += 1
    return tried


def caught(changed, what, want=None):
    assert verify.check(changed, want), what


def structural():
    tried = 0
    names = sorted(files)
    for name in names:
        caught({k: v for k, v in files.items() if k != name}, f"dropped {name}")
        caught({(k + "x" if k == name else k): v for k, v in files.items()}, f"renamed {name}")
        caught({**files, name: files[name][:-1]}, f"cut {name}")
        caught({**files, name: files[name] + b"\n"}, f"longer {name}")
        tried += 4
    caught({**files, "originals/more.jpg": b"x"}, "added")
    chance = random.Random(7)
    originals = [name for name in names if name.startswith("originals/")]
    for _ in range(200):
        one, two = chance.sample(originals, 2)
        if files[one] != files[two]:
            caught({**files, one: files[two], two: files[one]}, f"swapped {one} {two}")
            tried += 1
    return tried + 1


# An attacker who can sign: RFC 8032, with a key of his own.
def sign(seed, domain, message):
    h = hashlib.sha512(seed).digest()
    a = (int.from_bytes(h[:32], "little") & ((1 << 254) - 8)) | (1 << 254)
    key = pack(verify.point_mul(a, verify.BASE))
    message = domain.encode() + b"\0" + message
    r = int.from_bytes(hashlib.sha512(h[32:] + message).digest(), "little") % verify.L
    point = pack(verify.point_mul(r, verify.BASE))
    k = int.from_bytes(hashlib.sha512(point + key + message).digest(), "little") % verify.L
    return key, point + ((r + k * a) % verify.L).to_bytes(32, "little")


def pack(p):
    inverse = pow(p[2], verify.P - 2, verify.P)
    x, y = p[0] * inverse % verify.P, p[1] * inverse % verify.P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def resealed(changed, told, seed=None):
    """Lists the files anew and makes the root fit; signs it when there is a key."""
    changed = dict(changed)
    told = dict(told)
    told["files"] = [
        {"path": path, "sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
        for path, data in sorted(changed.items())
        if path not in ("manifest.json", "manifest.sig")
    ]
    text = json.dumps(told).encode()
    leaves = [(one["path"], bytes.fromhex(one["sha256"])) for one in told["files"]]
    root = verify.merkle(leaves + [("manifest.json", hashlib.sha256(text).digest())]).hex()
    old = files["manifest.sig"].decode().split("\n")
    if seed is None:
        rest = "\n".join(old[2:])
    else:
        said = f"{verify.HEAD}\nroot {root}\n".encode()
        key, signature = sign(seed, "sanad/v1/evidence-package", said)
        rest = f"signer {key.hex()}\nsignature {signature.hex()}\n"
    changed["manifest.json"] = text
    changed["manifest.sig"] = f"{verify.HEAD}\nroot {root}\n{rest}".encode()
    return changed


def forged():
    lines = files["custody.jsonl"].decode().strip("\n").split("\n")
    cut = {**files, "custody.jsonl": ("\n".join(lines[:-1]) + "\n").encode()}
    caught(resealed(cut, manifest), "a cut chain under the old signature")
    seed = b"s" * 32
    caught(resealed(files, manifest, seed), "signed again with a key nobody vouches for")
    caught(resealed(cut, manifest, seed), "a cut chain signed again")

    # One field of one link, with its commitment made to fit.
    line = json.loads(lines[0])
    line["fields"]["at"]["value"] = str(int(line["fields"]["at"]["value"]) - 60000)
    moved = {**files, "custody.jsonl": ("\n".join([json.dumps(line)] + lines[1:]) + "\n").encode()}
    told = check_only_custody(moved)
    assert told, "an hour moved in one link"

    # Whoever invents a whole institution is found out by the paper, and by nothing else.
    key, _ = sign(seed, "x", b"")
    body = key
    _, signature = sign(seed, "sanad/v1/entry", body)
    keys = {"root": key.hex(), "entries": [
        {"device": key.hex(), "by": key.hex(), "body": body.hex(), "signature": signature.hex()}]}
    invented = {**files, "keys.json": json.dumps(keys).encode(), "custody.jsonl": b""}
    items = [{**one, "links": 0, "heads": []} for one in manifest["items"]]
    invented = resealed(invented, {**manifest, "items": items}, seed)
    assert verify.check(invented) == [], verify.check(invented)
    caught(invented, "an invented institution", paper)
    return 6


def check_only_custody(changed):
    keys = verify.check_keys(json.loads(changed["keys.json"]))
    lines = [json.loads(one) for one in changed["custody.jsonl"].decode().split("\n") if one]
    return verify.check_custody(manifest["items"], lines, keys)


print(json.dumps({"bytes": every_byte(), "structural": structural(), "forged": forged()}))
