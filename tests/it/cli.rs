//! `sanad` as people and scripts run it: the real program, a real hub, no window.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, World, program, vault_at_floor};

/// Somebody at a terminal: a home folder and a file with the passphrase.
struct Terminal {
    home: PathBuf,
    passphrase: PathBuf,
}

impl Terminal {
    fn of(world: &World, person: &str) -> Self {
        let passphrase = world.folder().join(format!("{person}.passphrase"));
        // A second line that must not count.
        std::fs::write(&passphrase, format!("{PASSPHRASE}\nnot this\n")).unwrap();
        Self {
            home: world.home(person),
            passphrase,
        }
    }

    /// A terminal whose vault is made.
    fn with_vault(world: &World, person: &str) -> Self {
        let terminal = Self::of(world, person);
        vault_at_floor(&terminal.home, PASSPHRASE);
        terminal
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(program("sanad", "SANAD_CLI_BIN"));
        command
            .args(args)
            .args(["--language", "en"])
            .arg("--home")
            .arg(&self.home)
            .arg("--passphrase-file")
            .arg(&self.passphrase)
            .stdin(Stdio::null());
        command
    }

    fn run(&self, args: &[&str]) -> Said {
        Said::of(&self.command(args).output().unwrap())
    }

    /// Words of a command that must succeed.
    #[track_caller]
    fn done(&self, args: &[&str]) -> String {
        let said = self.run(args);
        assert_eq!(said.exit, 0, "{args:?}: {}", said.stderr);
        said.stdout
    }

    /// The document of a command that must succeed.
    #[track_caller]
    fn json(&self, args: &[&str]) -> Value {
        let out = self.done(&[args, &["--json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{args:?}: {error}: {out}"))
    }

    /// Exit code and machine form of a command that must fail.
    #[track_caller]
    fn refused(&self, args: &[&str]) -> (i32, Value) {
        let said = self.run(&[args, &["--json"]].concat());
        assert_eq!(said.stdout, "", "{args:?}");
        let form = serde_json::from_str(&said.stderr)
            .unwrap_or_else(|error| panic!("{args:?}: {error}: {}", said.stderr));
        (said.exit, form)
    }

    /// Rewrites the narrative of the one incident here, in the app.
    fn rewrite(&self, narrative: &str) {
        let laptop = Laptop::at(&self.home);
        laptop.ask("vault_unlock", json!({ "passphrase": PASSPHRASE }));
        let hits = laptop.ask(
            "search",
            json!({ "query": "quarry", "kinds": ["incident"], "limit": 5 }),
        );
        laptop.save(
            hits["hits"][0]["id"].as_str().unwrap(),
            json!({ "narrative": narrative }),
        );
        laptop.ask("vault_lock", json!({}));
    }
}

struct Said {
    exit: i32,
    stdout: String,
    stderr: String,
}

impl Said {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self {
            exit: output.status.code().unwrap(),
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
        }
    }
}

fn file(world: &World, name: &str, text: &str) -> String {
    let path = world.folder().join(name);
    std::fs::write(&path, text).unwrap();
    named(&path)
}

fn named(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

const LINES: &str = r#"{"type":"case","id":"c","title":"Defender held near the quarry","status":"triage","risk_level":"extreme","person":"p","own":{"x_file":"12/b"},"contact_never":["Voice messages"]}
{"type":"person","id":"p","name":"مُحَمَّد عبد الرحمن","sex":"male","roles":["journalist"],"birth_date":{"answer":"not_disclosed"}}
{"type":"incident","id":"i","cases":["c"],"title":"Arrest at the quarry","starts_on":"2026-11-10","narrative":"Held at dawn."}

{"type":"violation","id":"v","case":"c","incident":"i","victim":"p","violation_type":"arbitrary_detention","verification_level":"under_verification","motive_link":"established"}
{"type":"source","case":"c","violation":"v","source_type":"family","supports":["act","date_place"],"reliability":"b_usually_reliable"}
{"type":"consent","case":"c","person":"p","scope":"record_and_store","status":"given","given_on":"~2026-11"}
{"type":"note","case":"c","text":"Two lines\nof a note."}
{"type":"task","case":"c","title":"Visit the sister","due_on":"2026-11-30","status":"done","done_at":1795510800000}
"#;

#[test]
fn a_week_of_casework_needs_no_window() {
    let world = World::new();
    let head = world
        .hub
        .invite("Alliance Head Office", "headquarters", None);
    let head = file(&world, "head.invitation", &head);
    let ines = Terminal::with_vault(&world, "Ines");
    let joined = ines.done(&["join", "--invitation", &head]);
    let marks = marks_of(&head);
    assert!(marks.iter().all(|mark| joined.contains(mark)), "{joined}");
    assert!(
        joined.contains("Sent: the list of laptops") && !joined.contains("Nothing to do."),
        "{joined}"
    );

    let invitation = world
        .hub
        .invite("National Human Rights Institution", "nhri", None);
    let invitation = file(&world, "nhri.invitation", &invitation);
    let amina = Terminal::of(&world, "Amina");
    let created = amina.done(&["vault", "create"]);
    assert!(created.contains("Recovery key. It is shown this once:"));
    let joined = amina.json(&[
        "join",
        "--invitation",
        &invitation,
        "--person",
        "Amina",
        "--device",
        "Amina's laptop",
        "--country",
        "jor",
    ]);
    assert_eq!(joined["state"]["institution"]["country"], "JOR");
    assert_eq!(joined["exchange_error"], json!(null));

    // Records come in from a file and are found.
    let lines = file(&world, "week.jsonl", LINES);
    assert!(
        amina
            .done(&["record", "import", &lines])
            .contains("8 records imported")
    );
    let found = amina.json(&["case", "search", "محمد"]);
    assert_eq!(found["hits"][0]["title"], "مُحَمَّد عبد الرحمن");
    let listed = amina.json(&["case", "list"]);
    let reference = listed["rows"][0]["reference"].as_str().unwrap();
    let found = amina.done(&["case", "search", "quarry"]);
    let case = found.lines().find(|line| line.contains("Defender held"));
    assert!(case.unwrap().contains(reference), "{found}");
    assert_eq!(amina.done(&["case", "search", "zzz"]), "Nothing found.\n");
    assert!(amina.done(&["exchange"]).contains("Sent: 8 changes"));
    assert!(amina.done(&["exchange"]).contains("Nothing to do."));

    let yusuf = colleague(&world, &amina, &invitation);
    assert_eq!(yusuf.json(&["case", "list"])["total"], 1);

    disagree_and_agree(&amina, &yusuf);

    report_to_headquarters(&amina, &ines);
}

/// The marks of an invitation file: hub, Alliance.
fn marks_of(invitation: &str) -> [String; 2] {
    let text = std::fs::read_to_string(invitation).unwrap();
    let invitation = wire::Invitation::from_text(&text).unwrap();
    [invitation.hub_key.mark(), invitation.alliance_key.mark()]
}

/// A report leaves and is read at headquarters, where no case is.
fn report_to_headquarters(amina: &Terminal, ines: &Terminal) {
    assert!(
        amina
            .done(&["report", "send", "--period", "2026"])
            .contains("not sent yet")
    );
    assert!(
        amina
            .done(&["exchange"])
            .contains("The report for 2026 was sent; the receipt")
    );
    assert!(
        amina
            .done(&["report", "list"])
            .contains("Sent, receipt kept")
    );
    assert!(ines.done(&["exchange"]).contains("One report came in."));
    // Headquarters has nobody to report to.
    let own = ines.refused(&["report", "send", "--period", "2026"]);
    assert_eq!(
        (own.0, &own.1["code"]),
        (59, &json!("report_from_headquarters"))
    );
    let inbox = ines.json(&["report", "list"]);
    let id = inbox["reports"][0]["id"].as_str().unwrap();
    let report = ines.done(&["report", "show", id]);
    assert!(report.contains("National Human Rights Institution for 2026"));
    assert!(
        report.contains("counts below 5 are not printed"),
        "{report}"
    );
    assert!(ines.json(&["case", "list"])["rows"] == json!([]));
    assert!(
        amina
            .done(&["vault", "verify"])
            .contains("The vault is sound.")
    );
}

/// Yusuf asks to join; Amina compares the words he reads to her; both exchange.
fn colleague(world: &World, amina: &Terminal, invitation: &str) -> Terminal {
    let yusuf = Terminal::with_vault(world, "Yusuf");
    let request = named(&world.folder().join("yusuf.request"));
    let asked = yusuf.json(&[
        "device",
        "request",
        "--invitation",
        invitation,
        "--person",
        "Yusuf",
        "--out",
        &request,
    ]);
    let words: Vec<&str> = asked["words"]
        .as_array()
        .unwrap()
        .iter()
        .map(|word| word.as_str().unwrap())
        .collect();
    assert!(
        words.len() == 6 && words.iter().all(|word| word.is_ascii()),
        "English, as he asked: {words:?}"
    );
    let swapped = words.iter().rev().copied().collect::<Vec<_>>().join(" ");
    let differ = amina.refused(&["device", "approve", &request, "--words", &swapped]);
    assert_eq!(
        (differ.0, &differ.1["code"]),
        (44, &json!("words_differ")),
        "other words than those on the screen are another request"
    );
    let silent = amina.run(&["device", "approve", &request]);
    assert!(
        silent.stderr.contains("You did not say yes"),
        "{}",
        silent.stderr
    );
    let waiting = yusuf.refused(&["exchange"]);
    assert_eq!(
        (waiting.0, &waiting.1["code"]),
        (49, &json!("not_approved"))
    );
    for silent in [vec![], vec!["--json"]] {
        let args = [vec!["device", "approve", &request], silent].concat();
        assert_eq!(amina.run(&args).exit, 64, "nobody said yes");
    }
    let laptops = amina.json(&["device", "list"]);
    assert_eq!(laptops["devices"].as_array().unwrap().len(), 1);
    amina.done(&["device", "approve", &request, "--words", &words.join(" ")]);
    assert_eq!(
        amina.json(&["device", "list"])["devices"][1]["person"],
        "Yusuf"
    );
    let sent = amina.done(&["exchange"]);
    assert!(
        sent.contains("Sent: the list of laptops") && !sent.contains("Nothing to do."),
        "{sent}"
    );
    assert!(yusuf.done(&["exchange"]).contains("now part of National"));
    let laptops = amina.done(&["device", "list"]);
    assert!(laptops.contains("Yusuf") && laptops.contains("this laptop"));
    yusuf
}

/// Both rewrite one narrative offline; Amina sees both values and chooses; Yusuf follows.
fn disagree_and_agree(amina: &Terminal, yusuf: &Terminal) {
    amina.rewrite("Held at dawn near the quarry.");
    yusuf.rewrite("Held before dawn at the gate.");
    yusuf.done(&["exchange"]);
    assert!(amina.done(&["exchange"]).contains("several values"));
    let conflicts = amina.json(&["conflict", "list"]);
    let conflict = &conflicts["conflicts"][0];
    let record = conflict["record"].as_str().unwrap();
    let rivals = conflict["rivals"].as_array().unwrap();
    assert_eq!(rivals.len(), 2);
    let his = rivals
        .iter()
        .find(|rival| rival["person"] == "Yusuf")
        .unwrap();
    let dot = his["dot"].as_str().unwrap();
    assert!(amina.done(&["conflict", "list"]).contains("shown now"));
    assert_eq!(
        amina.refused(&["conflict", "resolve", record, "title", "--keep", dot]),
        (
            37,
            json!({ "code": "no_conflict", "args": {}, "retryable": false })
        )
    );
    let resolve = |field: &str, keep: &str| {
        amina.refused(&["conflict", "resolve", record, field, "--keep", keep])
    };
    let (exit, form) = resolve("narrative", "1");
    assert_eq!(exit, 64);
    assert!(form["args"]["standing"].as_str().unwrap().contains(dot));
    assert_eq!(resolve("narative", dot).0, 31);
    amina.done(&["conflict", "resolve", record, "narrative", "--keep", dot]);
    amina.done(&["exchange"]);
    yusuf.done(&["exchange"]);
    for terminal in [amina, yusuf] {
        assert_eq!(
            terminal.json(&["conflict", "list"]),
            json!({ "conflicts": [] })
        );
        let list = terminal.json(&["case", "list"]);
        let reference = list["rows"][0]["id"].as_str().unwrap();
        let case = terminal.done(&["case", "show", reference]);
        assert!(case.contains("Held before dawn at the gate."), "{case}");
    }
}

#[test]
fn each_way_to_fail_has_its_exit_code_and_its_form() {
    let world = World::new();
    let nobody = Terminal::of(&world, "Nobody");
    assert_eq!(nobody.refused(&["case", "list"]).0, 10);
    assert!(
        !nobody.home.exists(),
        "a mistyped folder is told, not created"
    );

    let rosa = Terminal::with_vault(&world, "Rosa");
    assert_eq!(rosa.refused(&["vault", "create"]).0, 11);
    assert_eq!(rosa.refused(&["exchange"]).0, 40);
    assert_eq!(rosa.refused(&["case", "show", "JOR-2026-00000"]).0, 30);
    assert_eq!(rosa.refused(&["case", "list", "--risk", "enormous"]).0, 64);
    assert_eq!(rosa.refused(&["case", "list", "--limit", "0"]).0, 64);
    assert_eq!(rosa.refused(&["report", "show", "nothing"]).0, 60);
    let no_invitation = file(&world, "empty.invitation", "hello");
    assert_eq!(
        rosa.refused(&["join", "--invitation", &no_invitation]).0,
        42
    );
    for named in [
        ["record", "import", "/nowhere.jsonl"].as_slice(),
        &["join", "--invitation", "/nowhere.jsonl"],
    ] {
        assert_eq!(rosa.refused(named).0, 66);
        let said = rosa.run(named).stderr;
        assert!(said.contains("There is no file “/nowhere.jsonl”"), "{said}");
    }
    let said = rosa.run(&["case", "list", "--risk", "enormous"]).stderr;
    assert!(
        said.contains("extreme") && !said.contains("enormous"),
        "{said}"
    );
    assert!(
        rosa.done(&["vault", "unlock-test"])
            .contains("The vault opens.")
    );

    std::fs::write(&rosa.passphrase, "velvet anchor tundra mosaic pepper\n").unwrap();
    let (exit, form) = rosa.refused(&["vault", "unlock-test"]);
    assert_eq!((exit, &form["code"]), (13, &json!("wrong_passphrase")));
    let said = rosa.run(&["case", "list"]);
    assert_eq!(said.exit, 13);
    assert!(
        said.stderr
            .contains("The passphrase does not open this vault.")
    );

    let weak = Terminal::of(&world, "Weak");
    std::fs::write(&weak.passphrase, "password1\n").unwrap();
    let (exit, form) = weak.refused(&["vault", "create"]);
    assert_eq!(exit, 15);
    assert!(form["args"]["need"].is_string());
}

#[test]
fn a_lost_passphrase_is_replaced_with_the_printed_key() {
    let world = World::new();
    let amina = Terminal::of(&world, "Amina");
    let key = amina.json(&["vault", "create"])["text"].clone();
    let paper = file(&world, "paper", key.as_str().unwrap());
    let fresh = "copper violin orchard saddle marble thistle";
    let new = file(&world, "new", fresh);
    let typo =
        key.as_str()
            .unwrap()
            .replacen(key.as_str().unwrap().chars().next().unwrap(), "*", 1);
    let typo = file(&world, "typo", &typo);
    let recover = |key: &str| {
        amina.run(&[
            "vault",
            "recover",
            "--new-passphrase-file",
            &new,
            "--recovery-key-file",
            key,
        ])
    };
    let said = recover(&typo);
    assert_eq!(said.exit, 14);
    assert!(said.stderr.contains("line 1 of the recovery key"));
    let said = recover(&paper);
    assert_eq!(said.exit, 0, "{}", said.stderr);
    assert_eq!(amina.refused(&["vault", "unlock-test"]).0, 13);
    std::fs::write(&amina.passphrase, fresh).unwrap();
    amina.done(&["vault", "unlock-test"]);
}

#[test]
fn a_passphrase_is_neither_taken_from_the_command_line_nor_shown() {
    let world = World::new();
    let amina = Terminal::with_vault(&world, "Amina");
    for args in [
        vec!["--passphrase", PASSPHRASE, "case", "list"],
        vec!["case", "list", PASSPHRASE],
        vec!["vault", "unlock-test", "--passphrase=velvet"],
    ] {
        for json in [true, false] {
            let mut args = args.clone();
            if json {
                args.insert(0, "--json");
            }
            let said = amina.run(&args);
            assert_eq!(said.exit, 64, "{args:?}");
            let all = said.stdout + &said.stderr;
            assert!(!all.contains("velvet"), "{args:?}: {all}");
        }
    }
    let lines = file(&world, "week.jsonl", LINES);
    for args in [
        vec!["record", "import", &lines],
        vec!["vault", "verify"],
        vec!["case", "list"],
        vec!["exchange"],
        vec!["vault", "unlock-test"],
    ] {
        let mut child = amina
            .command(&args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        if cfg!(target_os = "linux") {
            let listed = std::fs::read(format!("/proc/{}/cmdline", child.id())).unwrap();
            assert!(!String::from_utf8_lossy(&listed).contains("velvet"));
        }
        let exit = child.wait().unwrap();
        assert_eq!(exit.success(), args != ["exchange"], "{args:?}");
        let said = Said::of(&child.wait_with_output().unwrap());
        assert!(!(said.stdout + &said.stderr).contains("velvet"), "{args:?}");
    }
}

#[test]
fn an_import_with_one_wrong_line_imports_nothing_and_names_the_line() {
    let world = World::new();
    let amina = Terminal::with_vault(&world, "Amina");
    for (wrong, line, field) in [
        (
            LINES.replace("\"under_verification\"", "\"sure\""),
            "5",
            "verification_level",
        ),
        // Two people decide that, and no file.
        (
            LINES.replace("\"under_verification\"", "\"verified\""),
            "5",
            "verification_level",
        ),
        (LINES.replace("\"due_on\"", "\"due\""), "9", "due"),
        (
            LINES.replace("\"type\":\"note\"", "\"type\":\"memo\""),
            "8",
            "type",
        ),
        (LINES.replace("{\"type\":\"source\"", "{type"), "6", ""),
        (
            LINES.replace("\"person\":\"p\"", "\"person\":\"q\""),
            "1",
            "person",
        ),
        (LINES.replace("2026-11-10", "2026-02-30"), "3", "starts_on"),
    ] {
        let lines = file(&world, "wrong.jsonl", &wrong);
        assert_eq!(
            amina.refused(&["record", "import", &lines]),
            (
                38,
                json!({ "code": "import_line", "args": { "line": line, "field": field }, "retryable": false })
            )
        );
        assert_eq!(amina.json(&["case", "list"])["total"], 0);
        assert_eq!(amina.json(&["record", "export"]), json!({ "records": [] }));
    }
    let lines = file(
        &world,
        "wrong.jsonl",
        &LINES.replace("\"due_on\"", "\"due\""),
    );
    let said = amina.run(&["record", "import", &lines]);
    assert!(said.stderr.contains("Line 9 of the import file"));
}

/// Records with their ids replaced by what they are called, so that two vaults compare.
fn anonymous(export: &Value) -> Vec<String> {
    let records = export["records"].as_array().unwrap();
    let mut text: Vec<String> = records.iter().map(ToString::to_string).collect();
    for record in records {
        let called = [
            "title",
            "name",
            "text",
            "scope",
            "violation_type",
            "source_type",
        ]
        .iter()
        .find_map(|field| record[*field].as_str())
        .unwrap();
        let id = record["id"].as_str().unwrap();
        for line in &mut text {
            *line = line.replace(id, called);
        }
    }
    text.sort();
    text
}

#[test]
fn what_is_exported_and_imported_elsewhere_keeps_every_field() {
    let world = World::new();
    let amina = Terminal::with_vault(&world, "Amina");
    let lines = file(&world, "week.jsonl", LINES);
    amina.done(&["record", "import", &lines]);
    let out = named(&world.folder().join("export.jsonl"));
    let said = amina.run(&["record", "export", "--out", &out]);
    assert_eq!(said.exit, 0);
    assert!(said.stdout.contains("8 records exported"));
    assert!(said.stderr.contains("is not encrypted"));
    assert_eq!(
        amina.refused(&["record", "export", "--out", &out]).0,
        26,
        "a file that is there is not overwritten"
    );

    let rosa = Terminal::with_vault(&world, "Rosa");
    assert_eq!(
        rosa.json(&["record", "import", &out]),
        json!({ "imported": 8 })
    );
    let (here, there) = (
        amina.json(&["record", "export"]),
        rosa.json(&["record", "export"]),
    );
    assert_eq!(anonymous(&here), anonymous(&there));
    assert!(
        anonymous(&here)
            .join("")
            .contains(r#""answer":"not_disclosed""#)
    );
    assert_eq!(
        std::fs::read_to_string(&out).unwrap(),
        amina.done(&["record", "export"]),
        "standard output carries the same lines"
    );
}

#[test]
fn the_example_of_the_page_can_be_imported_as_it_stands() {
    let world = World::new();
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/cli.md");
    let page = std::fs::read_to_string(page).unwrap();
    let (_, format) = page.split_once("## Import format").unwrap();
    let example = format.split("```").nth(1).unwrap();
    let lines = file(&world, "example.jsonl", example);
    let rosa = Terminal::with_vault(&world, "Rosa");
    assert_eq!(
        rosa.json(&["record", "import", &lines]),
        json!({ "imported": 6 })
    );
    let case = rosa.done(&["case", "show", "XXX-2026-A6P2H"]);
    assert!(case.contains("Threats near the river") && case.contains("Rosa Quispe"));
}

#[test]
fn without_a_link_joining_says_that_everything_waits() {
    let world = World::new();
    // Nobody listens there.
    let invitation = world.hub.invite(
        "National Human Rights Institution",
        "nhri",
        Some("https://127.0.0.1:9"),
    );
    let invitation = file(&world, "nhri.invitation", &invitation);
    let amina = Terminal::with_vault(&world, "Amina");
    let said = amina.run(&["join", "--invitation", &invitation]);
    assert_eq!(said.exit, 0, "{}", said.stderr);
    assert!(
        said.stdout
            .contains("first laptop of National Human Rights Institution")
    );
    assert!(said.stderr.contains("takes no connection just now."));
    assert!(said.stdout.contains("No exchange yet."));
    let (exit, form) = amina.refused(&["exchange"]);
    assert_eq!((exit, &form["retryable"]), (111, &json!(true)));
}

#[test]
fn the_demo_looks_alive_on_both_laptops() {
    let world = World::new();
    let head = world.hub.invite("Demo headquarters", "headquarters", None);
    let head = file(&world, "head.invitation", &head);
    Terminal::with_vault(&world, "head").done(&["join", "--invitation", &head]);
    let invitation = world.hub.invite("Demo institution", "nhri", None);
    let invitation = file(&world, "demo.invitation", &invitation);
    let first = Terminal::of(&world, "first");
    first.done(&["demo", "seed", "--invitation", &invitation]);
    let second = Terminal::of(&world, "second");
    let home = named(&first.home);
    second.done(&[
        "demo",
        "colleague",
        "--of",
        &home,
        "--invitation",
        &invitation,
    ]);

    for terminal in [&first, &second] {
        assert_eq!(terminal.json(&["case", "list"])["total"], 27);
    }
    let conflicts = first.json(&["conflict", "list"]);
    assert_eq!(conflicts["conflicts"].as_array().unwrap().len(), 1);

    // The tables depend on the year of the days before today; the cases do not.
    let year = first.json(&["case", "list", "--sort", "opened"])["rows"][0]["opened_on"]
        .as_str()
        .unwrap()[..4]
        .to_owned();
    let report = first.json(&["report", "send", "--period", &year]);
    let published = |table: usize| {
        report["tables"][table]["cells"]
            .as_array()
            .unwrap()
            .iter()
            .any(|cell| cell["count"].as_u64().is_some_and(|count| count >= 5))
    };
    assert!(published(0), "{report}");

    let export = first.json(&["record", "export"]);
    let due_today = export["records"]
        .as_array()
        .unwrap()
        .iter()
        .find(|record| record["title"] == "Ask the platform for the log")
        .unwrap();
    let laptop = Laptop::at(&first.home);
    laptop.ask("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    let today = laptop.ask("today", json!({ "day": due_today["due_on"] }));
    let count = |field: &str| today[field].as_array().unwrap().len();
    assert!(today["overdue"].as_u64() >= Some(8), "{today}");
    assert!(count("high_risk") >= 8, "{today}");
    assert_eq!(today["open_cases"], 25, "two of the cases are closed");
    assert!(count("drafts") >= 1);
    let status = laptop.ask("exchange_status", json!({}));
    assert_eq!(status["waiting_changes"], 2, "a note, and the report");
    assert!(!status["receipts"].as_array().unwrap().is_empty());
    assert_eq!(
        laptop.ask("app_state", json!({}))["institution"]["demo"],
        true
    );
}

#[test]
fn the_rules_of_risk_are_read_without_a_vault_and_say_why() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.jsonl");
    let all = |of: &str, score: u8| -> Value {
        let terms = &model::vocabulary::named(of).unwrap().terms;
        let answered = terms.iter().map(|term| (term.code.clone(), json!(score)));
        answered.collect::<serde_json::Map<_, _>>().into()
    };
    let whole = json!({
        "threats": all("threat_indicator", 4),
        "vulnerabilities": all("vulnerability_factor", 2),
        "capacities": all("capacity_factor", 0),
        "minor": true,
    });
    let short = json!({ "threats": { "explicit_death_threat": 2 } });
    std::fs::write(&file, format!("{whole}\n\n{short}\n")).unwrap();
    let sanad = |arguments: &[&str]| {
        Command::new(program("sanad", "SANAD_CLI_BIN"))
            .arg("--home")
            .arg(folder.path().join("no vault here"))
            .args(arguments)
            .output()
            .unwrap()
    };
    let path = file.to_str().unwrap();
    let output = sanad(&["rules", "risk", path]);
    let read: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let [first, second] = read.as_slice() else {
        panic!("{read:?}")
    };
    assert_eq!(
        (&first["threat"], &first["exposure"], &first["score"]),
        (&json!(5), &json!(4), &json!(20))
    );
    assert_eq!(first["computed"], "extreme");
    let fired: Vec<&Value> = first["fired"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fired| &fired["rule"])
        .collect();
    assert_eq!(fired, ["explicit_death_threat", "in_detention", "minor"]);
    assert_eq!(
        (&second["computed"], &second["at_least"]),
        (&Value::Null, &json!("high"))
    );
    std::fs::write(&file, "{\"threats\": {\"bad weather\": 2}}\n").unwrap();
    let refused = sanad(&["--json", "rules", "risk", path]);
    assert_eq!(refused.status.code(), Some(38));
    let failure: Value = serde_json::from_slice(&refused.stderr).unwrap();
    assert_eq!(failure["args"]["field"], "threats");
}
