//! An officer adds a photo, a document, a recording and a statement, looks at each of them inside
//! the window, blackens a part, and closes: no byte of any of them lies outside the vault.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use testkit::Canaries;

use super::app::App;
use super::day::open_the_case;
use super::first_run::{make_vault, speak};
use super::page::Page;
use super::traces::{clean_open_and_locked, temporary};
use super::until::until;
use super::words::Words;

const ESCAPE: char = '\u{E00C}';
const SHIFT: char = '\u{E008}';
const ARROW_RIGHT: char = '\u{E014}';
const TITLE: &str = "Paint on the door of the office";

/// A picture with a word behind its end, where players do not look.
fn photo(word: &str) -> Result<Vec<u8>> {
    let scene = image::RgbImage::from_fn(320, 200, |x, y| {
        image::Rgb([(x % 256) as u8, (y % 256) as u8, 60])
    });
    let mut bytes = Vec::new();
    scene.write_with_encoder(image::codecs::png::PngEncoder::new(&mut bytes))?;
    bytes.extend_from_slice(word.as_bytes());
    Ok(bytes)
}

/// Three pages.
fn document(word: &str) -> Result<Vec<u8>> {
    let page = photo("")?;
    let pages = std::iter::repeat_with(|| picture::Raster::decode(&page)).take(3);
    let mut bytes = picture::bind(pages)?.to_vec();
    bytes.extend_from_slice(format!("% {word}\n").as_bytes());
    Ok(bytes)
}

/// Locked with a password nobody knows.
fn locked() -> Vec<u8> {
    let key = "00".repeat(32);
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 0 /Kids [] >>".to_owned(),
        format!("<< /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >>"),
    ];
    let mut bytes = b"%PDF-1.4\n".to_vec();
    for (at, object) in objects.iter().enumerate() {
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).into_bytes());
    }
    bytes.extend_from_slice(
        b"trailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<00><00>] >>\n%%EOF\n",
    );
    bytes
}

/// Two seconds of a tone.
fn recording(word: &str) -> Vec<u8> {
    let samples: Vec<u8> = (0..16_000_u32)
        .map(|at| if at / 9 % 2 == 0 { 90 } else { 160 })
        .collect();
    let note = [
        b"ICMT",
        &(word.len() as u32).to_le_bytes()[..],
        word.as_bytes(),
    ]
    .concat();
    let list = [
        b"LIST",
        &(note.len() as u32 + 4).to_le_bytes()[..],
        b"INFO",
        &note,
    ]
    .concat();
    let format = [
        &b"fmt \x10\0\0\0\x01\0\x01\0"[..],
        &8000_u32.to_le_bytes(),
        &8000_u32.to_le_bytes(),
        b"\x01\0\x08\0data",
        &(samples.len() as u32).to_le_bytes(),
    ]
    .concat();
    let size = (4 + format.len() + samples.len() + list.len()) as u32;
    [
        &b"RIFF"[..],
        &size.to_le_bytes(),
        b"WAVE",
        &format,
        &samples,
        &list,
    ]
    .concat()
}

/// Drop and dialog cannot be driven, so the bytes are offered as the window offers what is pasted.
async fn add(page: &Page, case: &Value, name: &str, bytes: &[u8]) -> Result<()> {
    let offer = json!({ "name": name, "data": desk::base64(bytes) });
    let ticket = page.rpc("evidence_offer", offer).await?["ticket"].clone();
    let work = page
        .rpc("evidence_add", json!({ "case": case, "ticket": ticket }))
        .await?;
    until(name, || async {
        let view = page.rpc("work_get", work.clone()).await?;
        ensure!(view["state"] != "failed", "{view}");
        Ok((view["state"] == "done").then_some(()))
    })
    .await
}

/// Opens the panel of an item.
async fn choose(page: &Page, name: &str) -> Result<()> {
    let rows = "[...document.querySelectorAll('[data-testid=evidence-item][aria-expanded=true] bdi.title')]";
    let open = format!(
        "return {rows}.some((title) => title.textContent.trim() === {});",
        json!(name)
    );
    // Rows move when a panel opens or closes: a click may have met another one.
    until(name, || async {
        if page.ask(&open).await? == json!(true) {
            return Ok(Some(()));
        }
        page.find("[data-testid=evidence-item] bdi.title", name)
            .await?
            .click()
            .await?;
        Ok(None)
    })
    .await?;
    page.part("evidence-panel").await?;
    Ok(())
}

/// Opens an item and waits until `seen` is true of the window; then closes it.
async fn look(page: &Page, name: &str, seen: &str) -> Result<()> {
    choose(page, name).await?;
    page.part("evidence-open").await?.click().await?;
    page.part("evidence-viewer").await?;
    page.holds(seen).await.with_context(|| name.to_owned())?;
    page.picture(&format!("evidence-{name}")).await?;
    page.keys(&[ESCAPE]).await?;
    page.holds("!document.querySelector('[data-testid=evidence-viewer]')")
        .await?;
    // The row itself takes the panel away again.
    page.find("[data-testid=evidence-item] bdi.title", name)
        .await?
        .click()
        .await?;
    Ok(())
}

/// Whether some pixel of the first page is neither white nor nothing.
const PAINTED: &str = "[...document.querySelectorAll('[data-drawn=true] canvas')].some((canvas) => \
    canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((value, at) => at % 4 === 2 && value === 60))";

#[tokio::test]
async fn evidence_is_seen_inside_the_window_and_leaves_no_byte_outside_the_vault() -> Result<()> {
    let before = temporary()?;
    let app = App::start().await?;
    let (page, words) = (&app.page, Words::of("en")?);
    speak(page, "en").await?;
    make_vault(page, &words).await?;
    let request = json!({ "kind": "case", "writes": [{ "field": "title", "value": TITLE }] });
    let case = page.rpc("record_create", request).await?["record"]["id"].clone();
    let mut canaries = Canaries::new(41);
    let statement = canaries.line();
    let files = [
        ("door.png", photo(&canaries.latin())?),
        ("letter.pdf", document(&canaries.latin())?),
        ("call.wav", recording(&canaries.latin())),
        ("told.txt", statement.clone().into_bytes()),
    ];
    for (name, bytes) in &files {
        add(page, &case, name, bytes).await?;
    }
    open_the_case(page, TITLE).await?;
    page.turn_to("evidence").await?;
    page.part("evidence-thumbnail").await?;
    page.holds("document.querySelector('[data-testid=evidence-thumbnail]').naturalWidth > 0")
        .await?;
    let image = "document.querySelector('[data-testid=evidence-viewer] img')?.naturalWidth === 320";
    look(page, "door.png", image).await?;
    look(page, "letter.pdf", PAINTED).await?;
    look(
        page,
        "call.wav",
        "document.querySelector('audio')?.duration > 1.5",
    )
    .await?;
    let read = format!(
        "document.querySelector('[data-testid=evidence-viewer] pre')?.textContent === {}",
        json!(statement)
    );
    look(page, "told.txt", &read).await?;
    cannot_be_shown(page, &words, &case).await?;
    blacken(page, &case, "door.png").await?;
    blacken(page, &case, "letter.pdf").await?;

    clean_open_and_locked(&canaries, &app, &before).await
}

/// Documents that stay closed say why.
async fn cannot_be_shown(page: &Page, words: &Words, case: &Value) -> Result<()> {
    for (name, bytes, word) in [
        ("locked.pdf", locked(), "evidence-pdf-encrypted"),
        (
            "cut.pdf",
            b"%PDF-1.7\n1 0 obj\n<< /Type /Cata".to_vec(),
            "evidence-pdf-broken",
        ),
    ] {
        add(page, case, name, &bytes).await?;
        // Coming back to the part shows what came in meanwhile.
        for tab in ["notes", "evidence"] {
            page.turn_to(tab).await?;
        }
        let said = json!(words.say(word)?);
        let shown = format!(
            "document.querySelector('[data-testid=evidence-viewer]')?.textContent.includes({said})"
        );
        look(page, name, &shown).await?;
    }
    Ok(())
}

/// Adds a box by keyboard, moves and grows it, and makes the copy.
async fn blacken(page: &Page, case: &Value, name: &str) -> Result<()> {
    choose(page, name).await?;
    page.part("evidence-redact-open").await?.click().await?;
    page.part("redact-stage").await?;
    page.part("redact-add").await?.click().await?;
    page.keys(&[ARROW_RIGHT]).await?;
    page.keys(&[SHIFT, ARROW_RIGHT]).await?;
    page.picture(&format!("evidence-redact-{name}")).await?;
    page.part("redact-make").await?.click().await?;
    until("the copy", || async {
        let list = page.rpc("evidence_list", json!({ "id": case })).await?;
        let items = list["items"].as_array().context("no items")?;
        let made = items.iter().any(|item| {
            let fields = &item["record"]["fields"];
            fields["copy_of_kind"] == "redacted" && fields["file_name"] == name
        });
        Ok(made.then_some(()))
    })
    .await?;
    page.holds("!document.querySelector('[data-testid=evidence-redact]')")
        .await
}
