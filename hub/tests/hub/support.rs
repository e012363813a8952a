//! People, institutions and a hub in its own process, seen from outside.

use ring::signature::{Ed25519KeyPair, KeyPair};
use rustls::pki_types::ServerName;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use wire::auth::to_sign;
use wire::exchange::request_hash;
use wire::*;

static COUNTER: AtomicU64 = AtomicU64::new(1);

/// Something different at every call, and the same story at every run.
pub(crate) fn fresh() -> u64 {
    COUNTER.fetch_add(1, Ordering::Relaxed)
}

pub(crate) fn bytes32(tag: u64) -> [u8; 32] {
    Hash::of(&[&tag.to_le_bytes()]).0
}

pub(crate) fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap()
        .as_secs()
}

pub(crate) struct Key(Ed25519KeyPair);

impl Key {
    pub(crate) fn from_seed(seed: &[u8; 32]) -> Key {
        Key(Ed25519KeyPair::from_seed_unchecked(seed).unwrap())
    }
    pub(crate) fn public(&self) -> PublicKey {
        PublicKey(self.0.public_key().as_ref().try_into().unwrap())
    }
}

impl Signer for Key {
    fn sign(&self, domain: &str, bytes: &[u8]) -> [u8; 64] {
        self.0
            .sign(&to_sign(domain, bytes))
            .as_ref()
            .try_into()
            .unwrap()
    }
}

/// A laptop.
pub(crate) struct Laptop {
    pub(crate) keys: DeviceKeys,
    pub(crate) key: Key,
}

impl Laptop {
    pub(crate) fn new(admin: bool) -> Laptop {
        let tag = fresh();
        let key = Key::from_seed(&bytes32(tag));
        let id = DeviceId(u32::try_from(tag).unwrap() | 0x4000_0000);
        let keys = DeviceKeys {
            id,
            sign: key.public(),
            seal: bytes32(tag + 1_000_000),
            admin,
        };
        Laptop { keys, key }
    }
}

/// An institution as its people know it.
pub(crate) struct Office {
    pub(crate) invitation: Invitation,
    pub(crate) laptops: Vec<Laptop>,
    pub(crate) members: Members,
    pub(crate) entries: Vec<Entry>,
}

pub(crate) fn epoch(number: u32) -> Epoch {
    let tag = fresh() + 2_000_000;
    Epoch {
        number,
        id: Hash(bytes32(tag)).short(),
        inbox: bytes32(tag + 1_000_000),
    }
}

pub(crate) fn wrap(device: DeviceId, epoch: &Epoch) -> Wrap {
    let (encapsulated, ciphertext) = (bytes32(fresh()), vec![5; 48]);
    Wrap {
        device,
        epoch: epoch.reference(),
        encapsulated,
        ciphertext,
    }
}

impl Office {
    /// Prepare to be founded with an invitation; nothing is sent yet.
    pub(crate) fn from(invitation: Invitation) -> Office {
        let root = match &invitation.alliance_secret {
            Some(seed) => Key::from_seed(&seed.0),
            None => Key::from_seed(&bytes32(fresh())),
        };
        let first = Laptop::new(true);
        let act = Act::Found {
            root: root.public(),
            role: invitation.role,
            alliance_proof: None,
            device: first.keys,
            epoch: epoch(1),
            wraps: vec![],
            sealed_names: vec![1; 40],
        };
        let institution = invitation.institution_id;
        let body = EntryBody {
            institution,
            number: 0,
            previous: Hash::NONE,
            at: 1,
            act,
        };
        let entry = Entry::sign(&body, first.keys.id, &root);
        let trust = Trust::FirstSeen {
            alliance: invitation.alliance_key,
        };
        let members = Members::found(institution, &trust, &entry).unwrap();
        Office {
            invitation,
            laptops: vec![first],
            members,
            entries: vec![entry],
        }
    }

    pub(crate) fn id(&self) -> InstitutionId {
        self.invitation.institution_id
    }

    pub(crate) fn entry(&self, author: usize, act: Act) -> Entry {
        let body = EntryBody {
            institution: self.id(),
            number: self.members.next(),
            previous: self.members.head(),
            at: 2,
            act,
        };
        Entry::sign(
            &body,
            self.laptops[author].keys.id,
            &self.laptops[author].key,
        )
    }

    /// Let a new laptop in; gives its index and the entry to push.
    pub(crate) fn add(&mut self, admin: bool) -> (usize, Entry) {
        let laptop = Laptop::new(admin);
        let wraps = self
            .members
            .epochs()
            .iter()
            .map(|e| wrap(laptop.keys.id, e))
            .collect();
        let act = Act::Add {
            device: laptop.keys,
            wraps,
            sealed_names: vec![],
        };
        let entry = self.entry(0, act);
        self.members.apply(&entry).unwrap();
        self.entries.push(entry.clone());
        self.laptops.push(laptop);
        (self.laptops.len() - 1, entry)
    }

    /// Remove a laptop; frames up to `last` count.
    pub(crate) fn remove(&mut self, index: usize, last: Vec<LogEnd>) -> Entry {
        let device = self.laptops[index].keys.id;
        let next = epoch(u32::try_from(self.members.epochs().len()).unwrap() + 1);
        let wraps = self
            .members
            .actives()
            .filter(|d| d.id != device)
            .map(|d| wrap(d.id, &next))
            .collect();
        let act = Act::Remove {
            device,
            last,
            epoch: next,
            wraps,
            sealed_names: vec![],
        };
        let entry = self.entry(0, act);
        self.members.apply(&entry).unwrap();
        self.entries.push(entry.clone());
        entry
    }

    /// `count` frames of a laptop after `previous`.
    pub(crate) fn frames(
        &self,
        laptop: usize,
        lane: Lane,
        count: usize,
        previous: Option<&Frame>,
        to: Option<InstitutionId>,
    ) -> Vec<Frame> {
        let mut frames: Vec<Frame> = Vec::new();
        for _ in 0..count {
            frames.push(self.frame(laptop, lane, 256, frames.last().or(previous), to));
        }
        frames
    }

    /// One frame with a body of about `size` bytes.
    pub(crate) fn frame(
        &self,
        laptop: usize,
        lane: Lane,
        size: usize,
        before: Option<&Frame>,
        to: Option<InstitutionId>,
    ) -> Frame {
        let seq = before.map_or(Seq(1), |f| f.header().unwrap().seq.next());
        let sealed = bytes32(fresh()).repeat(size / 32);
        let header = FrameHeader {
            version: 1,
            institution: self.id(),
            device: self.laptops[laptop].keys.id,
            lane,
            seq,
            epoch: self.members.epoch().unwrap().reference(),
            previous: before.map_or(Hash::NONE, Frame::hash),
            to,
            sealed_len: u32::try_from(sealed.len()).unwrap(),
        };
        Frame::sign(header.encode(), sealed, &self.laptops[laptop].key)
    }

    pub(crate) fn request(&self, laptop: usize) -> ExchangeRequest {
        let mut nonce = [0; 12];
        nonce[..8].copy_from_slice(&fresh().to_le_bytes());
        ExchangeRequest {
            version: 1,
            hub: self.invitation.hub_key.hub_id(),
            institution: self.id(),
            device: self.laptops[laptop].keys.id,
            at: now(),
            nonce,
            others: vec![],
            have: vec![],
            members: vec![MembersHead {
                institution: 0,
                next: self.members.next(),
            }],
            push_entries: vec![],
            budget_down: 1024 * 1024,
            found: None,
            lanes: LaneMask::ALL,
            part: None,
        }
    }

    pub(crate) fn founding(&self) -> ExchangeRequest {
        ExchangeRequest {
            push_entries: self.entries.clone(),
            found: Some(FoundToken(self.invitation.token.0)),
            ..self.request(0)
        }
    }

    pub(crate) fn sign(&self, laptop: usize, request: &ExchangeRequest) -> Signed {
        Signed::request(request, &self.laptops[laptop].key)
    }
}

pub(crate) fn body(signed: &Signed, frames: &[Frame]) -> Vec<u8> {
    let mut body = Vec::new();
    Sections::put(&mut body, &signed.encode());
    for frame in frames {
        Sections::put(&mut body, &frame.encode());
    }
    body
}

/// The real binary in its own process.
pub(crate) struct HubProcess {
    pub(crate) address: SocketAddr,
    metrics: Option<SocketAddr>,
    child: Child,
    certificate: Vec<u8>,
}

/// What a hub keeps its things in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Sqlite,
    Postgres,
}

/// A hub's folder, and its database when that is elsewhere.
pub(crate) struct Data {
    folder: tempfile::TempDir,
    /// Name and address.
    pub(crate) database: Option<(String, String)>,
}

impl Data {
    pub(crate) fn new(kind: Kind) -> Data {
        Data {
            folder: tempfile::tempdir().unwrap(),
            database: (kind == Kind::Postgres).then(crate::cluster::database),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The program on these things.
    pub(crate) fn command(&self, subcommand: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sanad-hub"));
        command.args(subcommand).arg("--data").arg(self.path());
        if let Some((_, address)) = &self.database {
            command.env("SANAD_HUB_STORE", address);
        }
        command
    }

    /// What the program answers in JSON, and the code it ends with.
    pub(crate) fn ask(&self, words: &[&str]) -> (serde_json::Value, i32) {
        let output = self.command(words).arg("--json").output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let code = output.status.code().unwrap();
        let told = serde_json::from_slice(&output.stdout);
        (told.unwrap_or(serde_json::Value::String(said)), code)
    }

    /// The same, when it must go well.
    pub(crate) fn tell(&self, words: &[&str]) -> serde_json::Value {
        let (told, code) = self.ask(words);
        assert_eq!(code, 0, "{words:?}: {told}");
        told
    }

    /// The same things, for code of the hub in this process.
    pub(crate) fn place(&self) -> hub::storage::Place {
        let store = self.database.as_ref().map(|(_, address)| &address[..]);
        hub::storage::Place::read(self.path(), store).unwrap()
    }
}

/// Each story once on every kind of store. A story that is not listed is not used, and then the
/// compiler complains.
macro_rules! on_every_store {
    ($($story:ident),* $(,)?) => {
        mod on_sqlite {
            $(#[test] fn $story() { super::$story(crate::support::Kind::Sqlite); })*
        }
        mod on_postgres {
            $(#[test] fn $story() { super::$story(crate::support::Kind::Postgres); })*
        }
    };
}
pub(crate) use on_every_store;

pub(crate) fn invite(data: &Data, name: &str, role: &str) -> (Invitation, String) {
    let out = data.path().join(format!("{}.sanad-invitation", fresh()));
    let output = data
        .command(&["invite", "--institution", name, "--role", role])
        .args(["--url", "https://localhost:1", "--out"])
        .arg(&out)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    let invitation = Invitation::from_text(&std::fs::read_to_string(&out).unwrap()).unwrap();
    std::fs::remove_file(out).unwrap();
    (invitation, said)
}

impl HubProcess {
    pub(crate) fn start(data: &Data, certificate: &[u8], more: &[&str]) -> HubProcess {
        HubProcess::spawn(data, certificate, more, Stdio::null())
    }

    /// The same, with what it logs in a file.
    pub(crate) fn start_logged(data: &Data, certificate: &[u8], log: &Path) -> HubProcess {
        let log = std::fs::File::create(log).unwrap();
        HubProcess::spawn(data, certificate, &[], log.into())
    }

    fn spawn(data: &Data, certificate: &[u8], more: &[&str], log: Stdio) -> HubProcess {
        let mut child = data
            .command(&["serve", "--listen", "127.0.0.1:0"])
            .args(if more.contains(&"--per-minute") {
                &[]
            } else {
                &["--per-minute", "1000000"][..]
            })
            .args(more)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let said: serde_json::Value = serde_json::from_str(&line).expect("one line of JSON");
        let address = |name: &str| said[name].as_str().map(|text| text.parse().unwrap());
        HubProcess {
            address: address("listening").unwrap(),
            metrics: address("metrics"),
            child,
            certificate: certificate.to_vec(),
        }
    }

    /// Pull the plug.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Wait for its end after a signal; gives whether it ended well.
    pub(crate) fn ended(&mut self) -> bool {
        self.child.wait().unwrap().success()
    }

    fn connect(&self) -> rustls::StreamOwned<rustls::ClientConnection, TcpStream> {
        let mut roots = rustls::RootCertStore::empty();
        roots.add(self.certificate.clone().into()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = ServerName::try_from("localhost").unwrap();
        let connection = rustls::ClientConnection::new(Arc::new(config), name).unwrap();
        let tcp = TcpStream::connect(self.address).unwrap();
        tcp.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        rustls::StreamOwned::new(connection, tcp)
    }

    /// Status and body.
    pub(crate) fn post(&self, body: &[u8]) -> (u16, Vec<u8>) {
        self.http("POST", "/v1/exchange", body)
    }

    pub(crate) fn http(&self, method: &str, path: &str, body: &[u8]) -> (u16, Vec<u8>) {
        let (head, answer) = self.whole(method, path, body);
        (head[9..12].parse().unwrap(), answer)
    }

    /// Head and body.
    fn whole(&self, method: &str, path: &str, body: &[u8]) -> (String, Vec<u8>) {
        let mut stream = self.connect();
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: hub\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        // The hub may answer before it has read everything.
        let _ = stream.write_all(body).and_then(|()| stream.flush());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let end = answer
            .windows(4)
            .position(|w| w == b"\r\n\r\n")
            .expect("an HTTP head");
        let body = answer.split_off(end + 4);
        (String::from_utf8(answer).unwrap(), body)
    }

    /// Status, and the seconds after which to come again.
    pub(crate) fn post_for_retry(&self, body: &[u8]) -> (u16, u64) {
        let (head, _) = self.whole("POST", "/v1/exchange", body);
        let again = head
            .lines()
            .find_map(|line| line.strip_prefix("retry-after: "));
        (
            head[9..12].parse().unwrap(),
            again.map_or(0, |text| text.parse().unwrap()),
        )
    }

    /// A connection that has begun to say something.
    pub(crate) fn half_a_head(&self) -> impl Sized {
        let mut stream = self.connect();
        stream
            .write_all(b"POST /v1/exchange HTTP/1.1\r\nHost: h")
            .unwrap();
        stream.flush().unwrap();
        stream
    }

    /// Memory of the process.
    pub(crate) fn resident_kib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.unwrap().trim().trim_end_matches(" kB");
        kib.parse().unwrap()
    }

    /// What it tells Prometheus.
    pub(crate) fn numbers(&self) -> String {
        let mut stream = TcpStream::connect(self.metrics.unwrap()).unwrap();
        let ask = b"GET /metrics HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n";
        stream.write_all(ask).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    /// Say that more comes than comes, and fall silent.
    pub(crate) fn post_cut(&self, body: &[u8], said: usize) -> impl Sized {
        let mut stream = self.connect();
        let head =
            format!("POST /v1/exchange HTTP/1.1\r\nHost: hub\r\nContent-Length: {said}\r\n\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body).unwrap();
        stream.flush().unwrap();
        stream
    }

    /// One exchange that ends in an answer by this hub to this request.
    pub(crate) fn exchange(
        &self,
        office: &Office,
        laptop: usize,
        request: &ExchangeRequest,
        frames: &[Frame],
    ) -> (ExchangeResponse, Vec<Frame>) {
        let signed = office.sign(laptop, request);
        let (status, answer) = self.post(&body(&signed, frames));
        assert_eq!(status, 200);
        read(&office.invitation, &signed, &answer)
    }
}

/// Believe an answer as a client would.
pub(crate) fn read(
    invitation: &Invitation,
    signed: &Signed,
    answer: &[u8],
) -> (ExchangeResponse, Vec<Frame>) {
    let mut sections = Sections::new(limits::ANSWER_SIGNED, limits::FRAME);
    sections.feed(answer);
    let first = sections.next_section().unwrap().expect("an answer");
    let first = Signed::decode(&first, limits::ANSWER_SIGNED).unwrap();
    let answer = first
        .read_answer(&invitation.hub_key, &request_hash(signed))
        .unwrap();
    let mut frames = Vec::new();
    while let Some(section) = sections.next_section().unwrap() {
        frames.push(Frame::decode(&section).unwrap());
    }
    assert!(sections.is_empty());
    assert_eq!(answer.frames, u32::try_from(frames.len()).unwrap());
    (answer, frames)
}

pub(crate) fn codes(answer: &ExchangeResponse) -> Vec<RefusalCode> {
    answer.refused.iter().map(|r| r.code).collect()
}

impl Drop for HubProcess {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
