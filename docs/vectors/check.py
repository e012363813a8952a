#!/usr/bin/env python3
"""A second implementation of Sanad's protocol, version 1, written from docs/protocol.md.

It makes everything in protocol-1.json again from the fields named there, opens what was sealed,
checks what was signed, and says what differs. It shares no line with the first implementation.
Needs Python 3.9 and the package `cryptography`.

    python3 check.py [protocol-1.json]
"""

import hashlib
import hmac
import json
import pathlib
import sys

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import serialization as ser
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import (
    X25519PrivateKey,
    X25519PublicKey,
)
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

unhex = bytes.fromhex
RAW = ser.Encoding.Raw, ser.PublicFormat.Raw


# ---- what is public knowledge: hashes, HKDF, HPKE (RFC 5869, RFC 9180), Ed25519 -------------


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def extract(salt, ikm):
    return hmac.digest(salt or bytes(32), ikm, "sha256")


def expand(prk, info, length):
    out, block, count = b"", b"", 1
    while len(out) < length:
        block = hmac.digest(prk, block + info + bytes([count]), "sha256")
        out, count = out + block, count + 1
    return out[:length]


def hkdf(salt, ikm, info, length=32):
    return expand(extract(salt, ikm), info, length)


def seal(key, nonce, plaintext, aad):
    return ChaCha20Poly1305(key).encrypt(nonce, plaintext, aad)


def unseal(key, nonce, ciphertext, aad):
    return ChaCha20Poly1305(key).decrypt(nonce, ciphertext, aad)


KEM = b"KEM" + (0x20).to_bytes(2, "big")
SUITE = b"HPKE" + b"".join(n.to_bytes(2, "big") for n in (0x20, 1, 3))


def labeled_extract(suite, salt, label, ikm):
    return extract(salt, b"HPKE-v1" + suite + label + ikm)


def labeled_expand(suite, prk, label, info, length):
    whole = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return expand(prk, whole, length)


def key_pair(seed):
    """DeriveKeyPair of DHKEM(X25519, HKDF-SHA256)."""
    prk = labeled_extract(KEM, b"", b"dkp_prk", seed)
    private = labeled_expand(KEM, prk, b"sk", b"", 32)
    private = X25519PrivateKey.from_private_bytes(private)
    return private, private.public_key().public_bytes(*RAW)


def hpke_context(shared, encapsulated, receiver, info):
    """Key and base nonce, base mode."""
    prk = labeled_extract(KEM, b"", b"eae_prk", shared)
    secret = labeled_expand(KEM, prk, b"shared_secret", encapsulated + receiver, 32)
    psk = labeled_extract(SUITE, b"", b"psk_id_hash", b"")
    context = b"\0" + psk + labeled_extract(SUITE, b"", b"info_hash", info)
    prk = labeled_extract(SUITE, secret, b"secret", b"")
    key = labeled_expand(SUITE, prk, b"key", context, 32)
    return key, labeled_expand(SUITE, prk, b"base_nonce", context, 12)


def hpke_seal(receiver, info, aad, plaintext, seed):
    ephemeral, encapsulated = key_pair(seed)
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(receiver))
    key, nonce = hpke_context(shared, encapsulated, receiver, info)
    return encapsulated, seal(key, nonce, plaintext, aad)


def hpke_open(seed, encapsulated, info, aad, ciphertext):
    private, public = key_pair(seed)
    shared = private.exchange(X25519PublicKey.from_public_bytes(encapsulated))
    key, nonce = hpke_context(shared, encapsulated, public, info)
    return unseal(key, nonce, ciphertext, aad)


def sign(seed, domain, message):
    return Ed25519PrivateKey.from_private_bytes(seed).sign(domain + b"\0" + message)


def public_of(seed):
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes(*RAW)


def signed_by(public, domain, message, signature):
    try:
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(signature, domain + b"\0" + message)
        return True
    except InvalidSignature:
        return False


# ---- encodings ------------------------------------------------------------------------------


def number(value):
    """Varint: seven bits a byte, lowest first."""
    out = bytearray()
    while True:
        byte, value = value & 0x7F, value >> 7
        out.append(byte | (0x80 if value else 0))
        if not value:
            return bytes(out)


def counted(items):
    return number(len(items)) + b"".join(items)


def blob(data):
    return number(len(data)) + data


def maybe(data):
    return b"\0" if data is None else b"\1" + data


def flag(value):
    return b"\1" if value else b"\0"


def section(data):
    return len(data).to_bytes(4, "little") + data


def crockford(data):
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += "0" * (-len(bits) % 5)
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    return "".join(alphabet[int(bits[at : at + 5], 2)] for at in range(0, len(bits), 5))


# ---- padding, epochs, frames ----------------------------------------------------------------


def padded_len(length):
    length += 4
    exponent = length.bit_length() - 1
    free = max(0, exponent - exponent.bit_length())
    mask = (1 << free) - 1
    return max(256, (length + mask) & ~mask)


def pad(plaintext):
    whole = len(plaintext).to_bytes(4, "little") + plaintext
    return whole + bytes(padded_len(len(plaintext)) - len(whole))


def unpad(padded):
    length = int.from_bytes(padded[:4], "little")
    plaintext = padded[4 : 4 + length]
    assert pad(plaintext) == padded, "a padding nobody writes"
    return plaintext


def epoch_id(secret):
    return sha256(b"sanad/v1/epoch-id", secret)[:8]


def inbox(secret):
    """Seed of the key pair whose public half stands in the membership log."""
    return hkdf(b"", secret, b"sanad/v1/inbox")


def seal_salted(secret, place, content, what):
    salt_key = hkdf(b"", secret, b"sanad/v1/" + what + b"-salt")
    salt = hmac.digest(salt_key, sha256(place) + content, "sha256")[:16]
    key = hkdf(sha256(place, salt), secret, b"sanad/v1/" + what + b"-key")
    return salt + seal(key, bytes(12), content, place)


def open_salted(secret, place, sealed, what):
    key = hkdf(sha256(place, sealed[:16]), secret, b"sanad/v1/" + what + b"-key")
    return unseal(key, bytes(12), sealed[16:], place)


def frame_header(fields, **changed):
    fields = {**fields, **changed}
    return (
        bytes([fields["version"]])
        + unhex(fields["institution"])
        + number(fields["device"])
        + bytes([fields["lane"]])
        + number(fields["seq"])
        + number(fields["epoch_number"])
        + unhex(fields["epoch_id"])
        + unhex(fields["previous"])
        + maybe(fields["to"] and unhex(fields["to"]))
        + number(fields["sealed_len"])
    )


def check_frame(want, case):
    header = frame_header(case["header"])
    want("header", header, case["header"]["encoded"])
    plaintext, secret = unhex(case["plaintext"]), unhex(case["secret"])
    sealed = seal_salted(secret, header, pad(plaintext), b"frame")
    want("sealed", sealed, case["sealed"])
    opened = unpad(open_salted(secret, header, unhex(case["sealed"]), b"frame"))
    want("opened", opened, case["plaintext"])
    seed, message = unhex(case["signing_seed"]), sha256(header) + sha256(sealed)
    if "original" in case:
        original, signer = unhex(case["original"]), case["signer"]
        message += original + signer.to_bytes(4, "big")
        signature = sign(seed, b"sanad/v1/replacement", message)
        encoded = b"\0" + original + number(signer) + blob(header) + blob(sealed) + signature
        hashed = original
    else:
        want("author", public_of(seed), case["author"])
        signature = sign(seed, b"sanad/v1/frame", message)
        encoded = blob(header) + blob(sealed) + signature
        hashed = sha256(header, sealed, signature)
    want("signature", signature, case["signature"])
    want("hash", hashed, case["hash"])
    want("encoded", encoded, case["encoded"])


def check_tampering(want, case):
    """Every changed byte of header or content is refused."""
    header, sealed = unhex(case["header"]["encoded"]), unhex(case["sealed"])
    for at in range(len(header) + len(sealed)):
        changed = bytearray(header + sealed)
        changed[at] ^= 1
        place, content = bytes(changed[: len(header)]), bytes(changed[len(header) :])
        try:
            open_salted(unhex(case["secret"]), place, content, b"frame")
            want(f"byte {at} changed", b"opened", b"refused".hex())
        except InvalidTag:
            pass
        message = sha256(place) + sha256(content)
        fits = signed_by(
            unhex(case["author"]), b"sanad/v1/frame", message, unhex(case["signature"])
        )
        want(f"signature with byte {at} changed", flag(fits), "00")


def check_section(want, case):
    place = frame_header(case["header"], sealed_len=0, epoch_number=0, epoch_id="00" * 8)
    place += case["circle"].to_bytes(2, "little")
    want("place", place, case["place"])
    secret, plaintext = unhex(case["secret"]), unhex(case["plaintext"])
    want("sealed", seal_salted(secret, place, plaintext, b"section"), case["sealed"])
    opened = open_salted(secret, place, unhex(case["sealed"]), b"section")
    want("opened", opened, case["plaintext"])


def check_report(want, case):
    header, seed = unhex(case["header"]["encoded"]), inbox(unhex(case["inbox_secret"]))
    want("inbox", key_pair(seed)[1], case["inbox_public"])
    encapsulated, ciphertext = hpke_seal(
        unhex(case["inbox_public"]),
        b"sanad/v1/report",
        header,
        pad(unhex(case["plaintext"])),
        unhex(case["ephemeral_seed"]),
    )
    envelope = b"\1" + number(case["inbox_epoch"]) + blob(encapsulated) + blob(ciphertext)
    want("sealed", envelope, case["sealed"])
    opened = hpke_open(seed, encapsulated, b"sanad/v1/report", header, ciphertext)
    want("opened", unpad(opened), case["plaintext"])


def check_wrap(want, case):
    place = (
        unhex(case["institution"])
        + case["device"].to_bytes(4, "little")
        + case["epoch_number"].to_bytes(4, "little")
        + unhex(case["epoch_id"])
        + (b"circle" if case["of_circle"] else b"")
    )
    want("place", place, case["aad"])
    want("receiver", key_pair(unhex(case["receiver_seed"]))[1], case["receiver_public"])
    encapsulated, ciphertext = hpke_seal(
        unhex(case["receiver_public"]),
        b"sanad/v1/epoch-wrap",
        place,
        unhex(case["secret"]),
        unhex(case["ephemeral_seed"]),
    )
    want("encapsulated", encapsulated, case["encapsulated"])
    want("ciphertext", ciphertext, case["ciphertext"])
    opened = hpke_open(
        unhex(case["receiver_seed"]), encapsulated, b"sanad/v1/epoch-wrap", place, ciphertext
    )
    want("opened", opened, case["secret"])


# ---- the membership log ---------------------------------------------------------------------


def device_keys(keys):
    return number(keys["id"]) + unhex(keys["sign"]) + unhex(keys["seal"]) + flag(keys["admin"])


def epoch(fields):
    return number(fields["number"]) + unhex(fields["id"]) + unhex(fields["inbox"])


def wraps(list_of):
    return counted(
        [
            number(wrap["device"])
            + number(wrap["epoch_number"])
            + unhex(wrap["epoch_id"])
            + unhex(wrap["encapsulated"])
            + blob(unhex(wrap["ciphertext"]))
            for wrap in list_of
        ]
    )


def ends(list_of):
    return counted(
        [bytes([end["lane"]]) + number(end["seq"]) + unhex(end["hash"]) for end in list_of]
    )


ACTS = {
    "found": (0, lambda a: unhex(a["root"]) + number(a["role"]) + maybe(unhex(a["alliance_proof"]))
              + device_keys(a["device"]) + epoch(a["epoch"]) + wraps(a["wraps"])
              + blob(unhex(a["sealed_names"]))),
    "add": (1, lambda a: device_keys(a["device"]) + wraps(a["wraps"])
            + blob(unhex(a["sealed_names"]))),
    "remove": (2, lambda a: number(a["device"]) + ends(a["last"]) + epoch(a["epoch"])
               + wraps(a["wraps"]) + blob(unhex(a["sealed_names"]))),
    "rotate": (3, lambda a: epoch(a["epoch"]) + wraps(a["wraps"])),
    "admit": (4, lambda a: device_keys(a["device"]) + number(a["offices"]) + wraps(a["wraps"])
              + blob(unhex(a["sealed_names"]))),
    "appoint": (5, lambda a: number(a["device"]) + number(a["offices"])),
    "circle": (6, lambda a: number(a["circle"]) + counted([number(m) for m in a["members"]])
               + number(a["epoch_number"]) + unhex(a["epoch_id"]) + wraps(a["wraps"])
               + blob(unhex(a["sealed_name"]))),
    "grant": (7, lambda a: number(a["circle"]) + number(a["device"]) + wraps(a["wraps"])),
}


def check_entries(want, entries):
    previous = bytes(32)
    for case in entries:
        act = case["act"]
        kind, fields = ACTS[act["kind"]]
        want("previous", previous, case["previous"])
        body = (
            unhex(case["institution"])
            + number(case["number"])
            + previous
            + number(case["at"])
            + number(kind)
            + fields(act)
        )
        want(f"{act['kind']}: body", body, case["body"])
        signature = sign(unhex(case["signing_seed"]), b"sanad/v1/entry", body)
        want(f"{act['kind']}: signature", signature, case["signature"])
        previous = sha256(body, case["author"].to_bytes(4, "big"), signature)
        want(f"{act['kind']}: hash", previous, case["hash"])
        encoded = blob(body) + number(case["author"]) + signature
        want(f"{act['kind']}: encoded", encoded, case["encoded"])
    founding = entries[0]["act"]
    statement = unhex(entries[0]["institution"]) + unhex(founding["root"])
    proof = sign(unhex(founding["alliance_seed"]), b"sanad/v1/alliance", statement)
    want("alliance proof", proof, founding["alliance_proof"])


# ---- the exchange ---------------------------------------------------------------------------


def log(fields):
    return unhex(fields["institution"]) + number(fields["device"]) + bytes([fields["lane"]])


def part(fields):
    return maybe(fields and number(fields["held"]) + unhex(fields["hash"]))


def check_request(want, case):
    hub = sha256(unhex(case["hub_key"]))[:8]
    want("hub", hub, case["hub"])
    heads = [
        bytes([heads["institution"]])
        + number(heads["device"])
        + counted(
            [bytes([h["lane"]]) + number(h["seq"]) + unhex(h["hash6"]) for h in heads["lanes"]]
        )
        for heads in case["have"]
    ]
    said = (
        b"\1"
        + hub
        + unhex(case["institution"])
        + number(case["device"])
        + number(case["at"])
        + unhex(case["nonce"])
        + counted([unhex(other) for other in case["others"]])
        + counted(heads)
        + counted([bytes([m["institution"]]) + number(m["next"]) for m in case["members"]])
        + counted([unhex(entry) for entry in case["push_entries"]])
        + number(case["budget_down"])
        + maybe(None)
        + bytes([case["lanes"]])
        + part(case["part"])
    )
    signature = sign(unhex(case["signing_seed"]), b"sanad/v1/request", said)
    want("signed", blob(said) + signature, case["signed"])
    want("request hash", sha256(said, signature)[:16], case["request_hash"])
    body = section(blob(said) + signature)
    body += b"".join(section(unhex(frame)) for frame in case["frames"])
    want("body", body, case["body"])


def check_answer(want, case):
    receipts = [
        log(r) + number(r["seq"]) + unhex(r["hash"]) + number(r["at"]) for r in case["receipts"]
    ]
    entries = [
        unhex(e["institution"]) + counted([unhex(entry) for entry in e["entries"]])
        for e in case["entries"]
    ]
    refused = [
        bytes([r["code"]]) + maybe(r["frame"] and log(r["frame"]) + number(r["frame"]["seq"]))
        for r in case["refused"]
    ]
    said = (
        b"\1"
        + number(case["at"])
        + unhex(case["request_hash"])
        + counted(receipts)
        + counted(entries)
        + number(case["frames"])
        + number(case["more"])
        + counted(refused)
        + part(case["part"])
    )
    signature = sign(unhex(case["signing_seed"]), b"sanad/v1/receipt", said)
    want("signed", blob(said) + signature, case["signed"])


# ---- what people read out -------------------------------------------------------------------


def groups(value, count):
    return [f"{value // 100_000**at % 100_000:05}" for at in range(count)]


def check_spoken(want, case):
    for print_ in case["fingerprints"]:
        hashed = unhex(print_["hash"])
        first, second = (int.from_bytes(half, "big") for half in (hashed[:16], hashed[16:]))
        words = [first // 7776**at % 7776 for at in range(6)]
        want("words", str(words).encode(), str(print_["words"]).encode().hex())
        want("groups", str(groups(second, 5)).encode(), str(print_["groups"]).encode().hex())
    for mark in case["marks"]:
        half = int.from_bytes(sha256(unhex(mark["key"]))[16:], "big")
        want("mark", "-".join(groups(half, 4)).encode(), mark["mark"].encode().hex())
    for name in case["names"]:
        raw = unhex(name["institution"]) if "institution" in name else name["device"].to_bytes(4, "big")
        want("name", crockford(raw).encode(), name["shown"].encode().hex())


def main():
    here = pathlib.Path(__file__).parent / "protocol-1.json"
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here
    vectors = json.loads(path.read_text(encoding="utf-8"))
    found, wrong = 0, []

    def want(what, made, expected):
        nonlocal found
        found += 1
        if made.hex() != expected:
            wrong.append(what)

    for case in vectors["epochs"]:
        secret = unhex(case["secret"])
        want("epoch id", epoch_id(secret), case["id"])
        want("inbox", key_pair(inbox(secret))[1], case["inbox"])
    for case in vectors["padding"]:
        want("padding", number(padded_len(case["length"])), number(case["padded"]).hex())
    for case in vectors["wraps"]:
        check_wrap(want, case)
    for case in vectors["frames"]:
        check_frame(want, case)
    check_tampering(want, vectors["frames"][0])
    check_frame(want, vectors["replacement"])
    check_section(want, vectors["section"])
    check_report(want, vectors["report"])
    check_entries(want, vectors["entries"])
    check_request(want, vectors["exchange"]["request"])
    check_answer(want, vectors["exchange"]["answer"])
    check_spoken(want, vectors["spoken"])
    for what in wrong:
        print("differs:", what)
    print(f"{found - len(wrong)} of {found} values agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
