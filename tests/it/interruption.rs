//! Lines that die: what came across whole stays, and is never carried again.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use serde_json::json;
use testkit::{CutLine, HUB_MORNING, HubCore, Laptop, Link, Random, World};
use wire::Role;

/// Two laptops of one institution and a hub in this process.
struct Office {
    hub: HubCore,
    amina: Laptop,
    yusuf: Laptop,
    _folder: tempfile::TempDir,
}

const LEADING: [&str; 3] = [
    "focal_point",
    "head_of_institution",
    "data_protection_officer",
];

impl Office {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("hub");
        std::fs::create_dir_all(&data).unwrap();
        let hub = HubCore::at(&data, HUB_MORNING);
        let invitation = hub.invite("National Human Rights Institution", Role::Nhri);
        let laptop = |name: &str| Laptop::with_vault(&folder.path().join(name));
        let (amina, yusuf) = (laptop("amina"), laptop("yusuf"));
        amina.found(&invitation, "Amina");
        amina.exchange_over(&hub).unwrap();
        let request = yusuf.ask_to_join(&invitation, "Yusuf");
        amina.ask(
            "device_approve",
            json!({ "text": request, "roles": LEADING }),
        );
        amina.exchange_over(&hub).unwrap();
        assert!(yusuf.exchange_over(&hub).unwrap().accepted.joined);
        // Their clocks agree with the hub's: a request refused for its time is another story.
        for laptop in [&amina, &yusuf] {
            laptop.hold_clock(i64::try_from(hub.now()).unwrap() * 1000);
            laptop.exchange_over(&hub).unwrap();
        }
        Self {
            hub,
            amina,
            yusuf,
            _folder: folder,
        }
    }
}

/// Of the frames the hub holds: their number, their bytes, and those of the largest.
fn frames_at(hub: &HubCore) -> (u64, u64, u64) {
    let file = hub.data().join(hub::storage::sqlite::FILE);
    let sql = "SELECT count(*), coalesce(sum(size), 0), coalesce(max(size), 0) FROM frame";
    let numbers = rusqlite::Connection::open(file)
        .unwrap()
        .query_row(sql, [], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]));
    let [count, bytes, largest]: [i64; 3] = numbers.unwrap();
    let number = |of: i64| u64::try_from(of).unwrap();
    (number(count), number(bytes), number(largest))
}

/// Words that no compressor makes small.
fn account(random: &mut Random, letters: usize) -> String {
    (0..letters)
        .map(|_| char::from(b'a' + u8::try_from(random.below(26)).unwrap()))
        .collect()
}

/// Exchanges over a dying line until it is through; gives the number of tries.
fn until_through(laptop: &Laptop, line: &CutLine<'_>, tries_max: u32) -> u32 {
    for tries in 1..=tries_max {
        if laptop.exchange_over(line).is_ok() {
            return tries;
        }
    }
    panic!(
        "no end in sight after {tries_max} tries, {} requests",
        line.requests.get()
    );
}

#[test]
fn a_line_cut_after_any_number_of_bytes_carries_each_byte_once_and_everything_in_the_end() {
    let office = Office::open();
    let mut random = Random::new(7);
    // Around every border up to 2 KiB, then in steps that meet no border twice.
    let lives = (600..2_048)
        .step_by(131)
        .chain((2_048..65_536).step_by(7_919));
    let mut titles = office.yusuf.case_titles();
    for (number, life) in lives.enumerate() {
        let title = format!("Account {number:03}");
        // Twice what one connection carries, since letters pack well.
        for part in 0..=life / 4_000 {
            let summary = account(&mut random, (3 * life).min(12_000));
            let title = format!("{title}-{part:02}");
            office
                .amina
                .make("case", json!({ "title": title, "summary": summary }));
            titles.push(title);
        }
        let before = frames_at(&office.hub);
        let up = CutLine::to(&office.hub, || (life, usize::MAX));
        until_through(&office.amina, &up, 300);
        let (frames, bytes, _) = frames_at(&office.hub);
        let (frames, bytes) = (frames - before.0, bytes - before.1);
        let around = 4 * frames + u64::from(up.deaths.get()) * (64 + 9);
        let carried = up.frames_up.get();
        assert!(
            carried <= bytes + around,
            "{life}: {carried} of {bytes} bytes, {} deaths",
            up.deaths.get()
        );

        let down = CutLine::to(&office.hub, || (usize::MAX, life));
        until_through(&office.yusuf, &down, 300);
        let around = 4 * frames + u64::from(down.deaths.get()) * (64 + 9);
        let carried = down.frames_down.get();
        assert!(
            carried <= bytes + around,
            "{life}: {carried} of {bytes} bytes down, {} deaths",
            down.deaths.get()
        );
        assert!(
            up.deaths.get() > 0 && down.deaths.get() > 0,
            "{life}: it was cut"
        );
    }
    assert_eq!(office.yusuf.case_titles(), titles);
}

#[test]
fn frames_sealed_on_a_good_line_get_through_a_bad_one_and_new_ones_are_small() {
    let office = Office::open();
    let mut random = Random::new(11);
    let mut titles = Vec::new();
    let mut take = |count: usize| {
        for number in 0..count {
            let title = format!("Account {:03}", titles.len());
            let summary = account(&mut random, 4_000);
            office
                .amina
                .make("case", json!({ "title": title, "summary": summary }));
            titles.push((title, number));
        }
        titles
            .iter()
            .map(|(title, _)| title.clone())
            .collect::<Vec<_>>()
    };
    let all = take(60);
    // Sealed large for a line that seems good, which from now on dies after three kilobytes.
    let line = CutLine::to(&office.hub, || (3_000, 3_000));
    assert!(office.amina.exchange_over(&line).is_err());
    let large = frames_at(&office.hub).2;
    until_through(&office.amina, &line, 2_000);
    assert!(frames_at(&office.hub).2 > 20_000, "{large}");
    let before = frames_at(&office.hub).0;
    let all = [all, take(6)].concat();
    until_through(&office.amina, &line, 2_000);
    let small = frames_at(&office.hub).0 - before;
    assert!(small >= 6, "one account a frame: none is smaller");
    until_through(&office.yusuf, &line, 2_000);
    let mut wanted = all;
    wanted.sort();
    wanted.dedup();
    assert_eq!(office.yusuf.case_titles(), wanted);
}

#[test]
fn at_thirty_two_kilobits_with_stalls_that_kill_at_most_one_byte_in_twenty_goes_twice() {
    let office = Office::open();
    let mut random = Random::new(5);
    for number in 0..150 {
        let (title, summary) = (format!("Account {number:03}"), account(&mut random, 5_000));
        office
            .amina
            .make("case", json!({ "title": title, "summary": summary }));
    }
    // Four thousand bytes a second; each second one line in twenty dies, after three seconds of
    // handshakes in which nothing is carried.
    let mut weather = Random::new(23);
    let mut life = || {
        let mut seconds = 0;
        while !weather.chance(5) {
            seconds += 1;
        }
        4_000 * usize::try_from(seconds).unwrap()
    };
    let line = CutLine::to(&office.hub, || (life(), usize::MAX));
    until_through(&office.amina, &line, 200);
    let (_, bytes, _) = frames_at(&office.hub);
    let twice = line.frames_up.get().saturating_sub(bytes);
    assert!(
        line.deaths.get() > 0 && bytes > 150_000,
        "{} deaths",
        line.deaths.get()
    );
    assert!(twice * 20 <= bytes, "{twice} of {bytes} bytes went twice");
}

#[test]
fn a_hub_that_is_killed_and_lines_that_break_both_ways_lose_nothing() {
    let mut world = World::new();
    let line = Link::to(world.hub.address());
    let url = line.url();
    let invitation = world
        .hub
        .invite("National Human Rights Institution", "nhri", Some(&url));
    let amina = world.laptop("Amina");
    amina.found(&invitation, "Amina");
    amina.exchange();
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let mut random = Random::new(3);
    let mut titles = Vec::new();
    for number in 0..30 {
        let (title, summary) = (format!("Account {number:02}"), account(&mut random, 4_000));
        amina.make("case", json!({ "title": title, "summary": summary }));
        titles.push(title);
    }
    let mut tries = 0;
    // Up: cut at another place each time, and the hub killed after every third.
    loop {
        line.cut_after(Some(9_000 + 1_777 * tries));
        tries += 1;
        if amina.call("exchange_run", json!({})).is_ok() {
            break;
        }
        if tries % 3 == 0 {
            world.hub.kill_and_restart();
        }
        assert!(tries < 60, "no end in sight");
    }
    assert!(tries > 3, "{tries}");
    line.cut_after(None);
    tries = 0;
    loop {
        line.cut_down_after(Some(9_000 + 1_777 * tries));
        tries += 1;
        if yusuf.call("exchange_run", json!({})).is_ok() {
            break;
        }
        if tries % 3 == 0 {
            world.hub.kill_and_restart();
        }
        assert!(tries < 60, "no end in sight");
    }
    assert!(tries > 3, "{tries}");
    assert_eq!(yusuf.case_titles(), titles);
}
