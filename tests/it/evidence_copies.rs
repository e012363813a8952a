//! Copies that leave in place of originals: what a phone writes beside a picture, and what was
//! under a black box, is in none of their bytes.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use api::Code;
use picture::Raster;
use serde_json::{Value, json};
use testkit::{Laptop, World};

/// What a phone says of a picture beside it.
const SAID: [&[u8]; 4] = [b"Exif", b"31.9539 N", b"phone of Salma", b"Photoshop 3.0"];

/// A page of 120 × 80 with a yellow face at 40..60 × 20..40, as PNG.
fn page() -> Vec<u8> {
    let scene = image::RgbImage::from_fn(120, 80, |x, y| {
        if (40..60).contains(&x) && (20..40).contains(&y) {
            image::Rgb([250, 210, 20])
        } else {
            image::Rgb([40, 120, u8::try_from(x).unwrap_or(0)])
        }
    });
    let mut bytes = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    scene.write_with_encoder(encoder).unwrap();
    bytes
}

/// The same as a photo of a phone: EXIF, a small picture in it, a comment, an editor's block.
fn photo() -> Vec<u8> {
    let jpeg = Raster::decode(&page())
        .unwrap()
        .encode_photo()
        .unwrap()
        .bytes;
    let small = Raster::decode(&page())
        .unwrap()
        .shrunk(60)
        .encode_photo()
        .unwrap()
        .bytes;
    let exif = [&b"Exif\0\0MM\0\x2a31.9539 N, phone of Salma"[..], &small].concat();
    let segment = |kind: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, kind], &length[..], body].concat()
    };
    let editor = segment(0xed, b"Photoshop 3.0\x008BIM Salma Haddad");
    let comment = segment(0xfe, b"Salma at the quarry");
    [
        &jpeg[..2],
        &segment(0xe1, &exif),
        &editor,
        &comment,
        &jpeg[2..],
    ]
    .concat()
}

fn office() -> (World, Laptop, String) {
    let world = World::new();
    let (amina, _) = world.institution("Atlas Institution", "Amina");
    let salma = amina.make("person", json!({ "name": "Salma Haddad" }));
    let case = amina.make("case", json!({ "title": "Quarry", "person": salma }));
    let consent = json!({ "case": case, "person": salma, "scope": "use_evidence", "status": "given", "mode": "written", "given_on": "2026-11-01" });
    amina.make("consent", consent);
    (world, amina, case)
}

fn add(world: &World, laptop: &Laptop, case: &str, name: &str, bytes: &[u8]) -> String {
    let path = world.folder().join(name);
    fs::write(&path, bytes).unwrap();
    let ticket = laptop.desk().offer_path(&path).unwrap().0;
    let done = laptop.work("evidence_add", json!({ "case": case, "ticket": ticket }));
    fs::remove_file(&path).unwrap();
    done["record"].as_str().unwrap().to_owned()
}

/// Makes a copy; gives its record.
fn copy(laptop: &Laptop, request: Value) -> String {
    let done = laptop.work("evidence_copy", request);
    assert_eq!(done["state"], "done", "{done}");
    done["record"].as_str().unwrap().to_owned()
}

fn refused(laptop: &Laptop, request: Value) -> Value {
    laptop.work("evidence_copy", request)["failure"].clone()
}

/// The bytes of an item, out of its chunks.
fn bytes(laptop: &Laptop, id: &str) -> Vec<u8> {
    let id = model::RecordId::parse(id).unwrap();
    let file = laptop.desk().open_evidence(id).unwrap();
    file.range(0, file.size).unwrap().to_vec()
}

fn events(laptop: &Laptop, id: &str) -> Vec<(String, String)> {
    let chain = laptop.ask("custody_list", json!({ "id": id }));
    let told = |link: &Value, field: &str| {
        let value = &link["record"]["fields"][field];
        value.as_str().unwrap_or_default().to_owned()
    };
    let links = chain["links"].as_array().unwrap().iter();
    links
        .map(|link| (told(link, "event"), told(link, "object_sha256")))
        .collect()
}

fn holds(bytes: &[u8], piece: &[u8]) -> bool {
    bytes.windows(piece.len()).any(|part| part == piece)
}

fn sha256(bytes: &[u8]) -> String {
    let hash = vault::hash::sha256(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_copy_for_sharing_holds_the_picture_and_nothing_the_phone_wrote() {
    let (world, amina, case) = office();
    let original = photo();
    let id = add(&world, &amina, &case, "quarry.jpg", &original);
    let made = copy(&amina, json!({ "id": id, "reason": "For the Alliance" }));
    let fields = amina.fields(&made);
    assert_eq!(fields["copy_of_kind"], "shared");
    assert_eq!(fields["parent"], id.as_str());
    assert_eq!(fields["parent_sha256"], sha256(&original).as_str());
    let shared = bytes(&amina, &made);
    assert_eq!(fields["sha256"], sha256(&shared).as_str());
    for said in SAID {
        assert!(holds(&original, said) && !holds(&shared, said));
    }
    let starts = shared.windows(3).filter(|piece| *piece == b"\xff\xd8\xff");
    assert_eq!(starts.count(), 1, "no small picture inside");
    let [red, green, _] = Raster::decode(&shared).unwrap().pixel(50, 30).unwrap();
    assert!(red > 220 && green > 180, "the picture itself is whole");
    // The original is what came in, and both chains say what happened to which bytes.
    assert_eq!(bytes(&amina, &id), original);
    let expected = |event: &str, bytes: &[u8]| (event.to_owned(), sha256(bytes));
    let of_original = [
        expected("imported", &original),
        expected("working_copy_made", &shared),
    ];
    assert_eq!(events(&amina, &id), of_original);
    assert_eq!(events(&amina, &made), [expected("imported", &shared)]);
    let report = amina.work("evidence_check", json!({ "case": case }));
    assert_eq!(report["report"]["wrong"], 0, "{report}");
}

#[test]
fn what_was_blacked_out_is_in_no_byte_of_the_copy_not_even_in_its_small_picture() {
    let (world, amina, case) = office();
    let id = add(&world, &amina, &case, "quarry.jpg", &photo());
    let face = json!([{ "x": 40.0 / 120.0, "y": 0.25, "width": 20.0 / 120.0, "height": 0.25 }]);
    let made = copy(&amina, json!({ "id": id, "boxes": face }));
    assert_eq!(amina.fields(&made)["copy_of_kind"], "redacted");
    let redacted = bytes(&amina, &made);
    let starts: Vec<usize> = (0..redacted.len() - 2)
        .filter(|at| redacted[*at..].starts_with(b"\xff\xd8"))
        .collect();
    assert_eq!(starts, [0], "one picture and no small one");
    let seen = Raster::decode(&redacted).unwrap();
    for (x, y) in (0..120).flat_map(|x| (0..80).map(move |y| (x, y))) {
        let [red, green, _] = seen.pixel(x, y).unwrap();
        assert!(red < 150 || green < 150, "something of the face at {x},{y}");
        if (40..60).contains(&x) && (20..40).contains(&y) {
            assert!(red < 40 && green < 40, "{x},{y}");
        }
    }
    let last = events(&amina, &id).pop().unwrap();
    assert_eq!(last, ("redacted_copy_made".to_owned(), sha256(&redacted)));
    // The small picture of the list is made from the copy and shows no more.
    let small = amina.ask("evidence_thumbnail", json!({ "id": made }));
    let small = desk::from_base64(small["data"].as_str().unwrap()).unwrap();
    let [red, ..] = Raster::decode(&small).unwrap().pixel(50, 30).unwrap();
    assert!(red < 60, "{red}");
}

#[test]
fn a_document_is_copied_as_pictures_of_its_pages_with_boxes_on_the_right_one() {
    let (world, amina, case) = office();
    let secret = b"%PDF-1.4\n1 0 obj << /Author (Salma Haddad) /Producer (an old word) >> endobj\n";
    let id = add(&world, &amina, &case, "letter.pdf", secret);
    assert_eq!(refused(&amina, json!({ "id": id })), "copy_pages");
    let tickets: Vec<Value> = (0..2)
        .map(|at| {
            let offer = json!({ "name": format!("{at}.png"), "data": desk::base64(&page()) });
            amina.ask("evidence_offer", offer)["ticket"].clone()
        })
        .collect();
    let whole = json!([{ "page": 1, "x": 0, "y": 0, "width": 1, "height": 1 }]);
    let made = copy(
        &amina,
        json!({ "id": id, "pages": tickets, "boxes": whole }),
    );
    let fields = amina.fields(&made);
    assert_eq!(
        (&fields["media_type"], &fields["file_name"]),
        (&json!("application/pdf"), &json!("letter.pdf"))
    );
    let bound = bytes(&amina, &made);
    assert!(!holds(&bound, b"Salma") && !holds(&bound, b"Author") && holds(&bound, b"/Count 2"));
    let pictures: Vec<Raster> = (0..bound.len() - 3)
        .filter(|at| bound[*at..].starts_with(b"\xff\xd8\xff"))
        .map(|at| Raster::decode(&bound[at..]).unwrap())
        .collect();
    assert_eq!(pictures.len(), 2);
    assert!(
        pictures[0].pixel(50, 30).unwrap()[0] > 200,
        "the first page is not touched"
    );
    assert!(
        pictures[1].pixel(50, 30).unwrap()[0] < 30,
        "the second is black"
    );
}

#[test]
fn sound_and_what_moves_is_refused_and_a_damaged_picture_makes_nothing() {
    let (world, amina, case) = office();
    let wav = [&b"RIFF\x24\0\0\0WAVEfmt "[..], &[0; 24]].concat();
    let id = add(&world, &amina, &case, "call.wav", &wav);
    assert_eq!(refused(&amina, json!({ "id": id })), "copy_type");
    let broken = add(&world, &amina, &case, "cut.jpg", &photo()[..300]);
    assert_eq!(
        refused(&amina, json!({ "id": broken })),
        "picture_unreadable"
    );
    let list = amina.ask("evidence_list", json!({ "id": case }));
    assert_eq!(list["items"].as_array().unwrap().len(), 2, "no copy");
}

/// Hands on what may be shared; gives how the work ended.
fn hand_on(laptop: &Laptop, case: &str, into: &Path, more: &Value) -> Value {
    let ticket = laptop.desk().offer_folder(into).unwrap();
    let mut request = json!({ "case": case, "ticket": ticket, "recipient_type": "court" });
    for (name, value) in more.as_object().unwrap() {
        request[name] = value.clone();
    }
    laptop.work("evidence_export", request)
}

fn all_bytes(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        all.extend(if path.is_dir() {
            all_bytes(&path)
        } else {
            fs::read(path).unwrap()
        });
    }
    all
}

fn verified(folder: &Path, root: &str) -> bool {
    let script = folder.join("verify.py");
    let told = Command::new("python3")
        .arg("-B")
        .arg(script)
        .args(["--root", root])
        .output();
    told.unwrap().status.success()
}

#[test]
fn a_photograph_whose_consent_was_refused_goes_in_no_package_and_neither_do_its_copies() {
    let (world, amina, case) = office();
    let photograph = add(&world, &amina, &case, "quarry.jpg", &photo());
    let told = add(&world, &amina, &case, "told.txt", "شهادة الجار".as_bytes());
    let shared = copy(&amina, json!({ "id": photograph }));
    amina.save(&photograph, json!({ "consent_to_use": "refused" }));
    for (name, more) in [
        ("sharing", json!({})),
        ("originals", json!({ "originals": true })),
    ] {
        let into = world.folder().join(name);
        let done = hand_on(&amina, &case, &into, &more);
        assert_eq!(done["package"]["items"], 1, "{done}");
        let files: Vec<_> = fs::read_dir(into.join("originals"))
            .unwrap()
            .flatten()
            .collect();
        assert_eq!(files.len(), 1);
        assert!(into.join(format!("originals/{told}.txt")).exists());
        let alone = world.folder().join(format!("{name} alone"));
        let mut named = more.clone();
        named["items"] = json!([shared]);
        let done = hand_on(&amina, &case, &alone, &named);
        assert_eq!(done["failure"], Code::MayNotLeave.as_str(), "{done}");
        assert!(!alone.exists());
    }
}

#[test]
fn a_package_for_sharing_holds_copies_and_says_what_stayed() {
    let (world, amina, case) = office();
    let hidden = add(&world, &amina, &case, "quarry.jpg", &photo());
    add(
        &world,
        &amina,
        &case,
        "call.wav",
        &[&b"RIFF\x24\0\0\0WAVEfmt "[..], &[7; 24]].concat(),
    );
    let into = world.folder().join("first");
    let done = hand_on(&amina, &case, &into, &json!({}));
    assert_eq!(done["failure"], Code::NothingToShare.as_str(), "{done}");
    assert!(!into.exists());

    add(&world, &amina, &case, "told.txt", "شهادة الجار".as_bytes());
    copy(&amina, json!({ "id": hidden }));
    let face = json!([{ "x": 0.3, "y": 0.2, "width": 0.3, "height": 0.4 }]);
    let redacted = copy(&amina, json!({ "id": hidden, "boxes": face }));
    let done = hand_on(&amina, &case, &into, &json!({}));
    let package = &done["package"];
    assert_eq!(package["items"], 2, "{done}");
    assert_eq!(package["held"], json!(["call.wav"]));
    assert!(package["root_qr"].as_str().unwrap().contains("<svg"));
    assert!(verified(&into, package["root"].as_str().unwrap()));
    assert!(into.join(format!("originals/{redacted}.jpg")).exists());
    let left = all_bytes(&into);
    for said in SAID {
        assert!(!holds(&left, said), "{}", String::from_utf8_lossy(said));
    }
    // Whoever has to examine them gets the originals, when somebody chose so.
    let into = world.folder().join("court");
    let done = hand_on(&amina, &case, &into, &json!({ "originals": true }));
    assert_eq!(done["package"]["items"], 5, "{done}");
    assert!(holds(&all_bytes(&into), SAID[1]));
}

#[test]
fn a_package_in_one_file_is_checked_from_inside_once_it_is_unpacked() {
    let (world, amina, case) = office();
    add(
        &world,
        &amina,
        &case,
        "told.txt",
        &b"what the neighbour saw\n".repeat(30_000),
    );
    let into = world.folder().join("evidence 2026.zip");
    let done = hand_on(&amina, &case, &into, &json!({ "as_zip": true }));
    assert_eq!(done["state"], "done", "{done}");
    let unpacked = world.folder().join("unpacked");
    let told = Command::new("python3")
        .args(["-m", "zipfile", "-e"])
        .args([&into, &unpacked])
        .status();
    assert!(told.unwrap().success());
    let folder: PathBuf = unpacked.join("evidence 2026");
    let root = done["package"]["root"].as_str().unwrap();
    assert!(verified(&folder, root));
    let file = fs::read_dir(folder.join("originals"))
        .unwrap()
        .flatten()
        .next()
        .unwrap();
    let mut changed = fs::read(file.path()).unwrap();
    changed[1000] ^= 1;
    fs::write(file.path(), changed).unwrap();
    assert!(!verified(&folder, root));
    let leftovers = fs::read_dir(world.folder()).unwrap().flatten();
    let mut leftovers = leftovers.map(|entry| entry.file_name().into_string().unwrap());
    assert!(!leftovers.any(|name| name.contains("partial")));
}

#[test]
fn small_pictures_live_in_memory_and_end_with_the_lock() {
    let (world, amina, case) = office();
    let photo = add(&world, &amina, &case, "quarry.jpg", &photo());
    let text = add(&world, &amina, &case, "told.txt", b"a word");
    let small = amina.ask("evidence_thumbnail", json!({ "id": photo }));
    assert!(!small["data"].as_str().unwrap().is_empty());
    assert_eq!(
        amina.ask("evidence_thumbnail", json!({ "id": text }))["data"],
        ""
    );
    assert_eq!(
        events(&amina, &photo).len(),
        1,
        "a list is no looking at it"
    );
    let view = amina.ask("evidence_open", json!({ "id": photo }));
    let token = json!({ "token": view["token"] });
    let large = amina.ask("evidence_picture", token.clone());
    assert_eq!(
        (&large["width"], &large["height"]),
        (&json!(120), &json!(80))
    );
    amina.ask("vault_lock", json!({}));
    assert_eq!(
        amina.refuse("evidence_thumbnail", json!({ "id": photo })),
        Code::Locked
    );
    assert_eq!(amina.refuse("evidence_picture", token), Code::NotOffered);
}
