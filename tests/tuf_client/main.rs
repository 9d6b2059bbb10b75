//! `reife-tuf-client`: the crate's TUF workflow as a program of its own, for tests against other implementations. Any
//! repository, any delegations, any key ids; plain HTTP, which nothing else in Reife speaks.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::{Parser, Subcommand};
use reife::moment::Moment;
use reife::trust::Refusal;
use reife::trust::metadata::TargetFile;
use reife::trust::names::escaped;
use reife::trust::tuf::{Answer, Found, Local, Request, Updater};

/// A TUF client for tests.
#[derive(Parser)]
struct Arguments {
    /// Where verified metadata lie, as `<role>.json`.
    #[arg(long)]
    metadata_dir: PathBuf,
    /// The address of the repository's metadata.
    #[arg(long)]
    metadata_url: Option<String>,
    /// A target path; repeatable, fetched in order.
    #[arg(long)]
    target_name: Vec<String>,
    /// The address of the repository's files.
    #[arg(long)]
    target_base_url: Option<String>,
    /// Where files are put.
    #[arg(long)]
    target_dir: Option<PathBuf>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Begin with a root that is trusted.
    Init {
        /// The root.
        root: PathBuf,
    },
    /// Bring metadata up to date.
    Refresh,
    /// Bring metadata up to date and fetch files.
    Download,
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(u8::from(error.use_stderr()));
        }
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("reife-tuf-client: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    let folder = &arguments.metadata_dir;
    if let Verb::Init { root } = &arguments.verb {
        fs::create_dir_all(folder).map_err(said(folder))?;
        return write(&folder.join("root.json"), &fs::read(root).map_err(said(root))?);
    }
    let address = arguments.metadata_url.as_deref().ok_or("--metadata-url is missing")?;
    let root = folder.join("root.json");
    let root = fs::read(&root).map_err(said(&root))?;
    let updater = Updater::new(&root, local(folder)?, now()).map_err(refused)?;
    let agent = ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(60))).http_status_as_error(false).build().new_agent();
    let mut client = Client { agent, folder, address, written: local(folder)?, updater };
    client.refresh()?;
    if matches!(arguments.verb, Verb::Download) {
        let base = arguments.target_base_url.as_deref().ok_or("--target-base-url is missing")?;
        let into = arguments.target_dir.as_deref().ok_or("--target-dir is missing")?;
        fs::create_dir_all(into).map_err(said(into))?;
        for name in &arguments.target_name {
            let file = client.find(name)?;
            client.download(name, &file, base, into)?;
        }
    }
    Ok(())
}

/// One run over one repository.
struct Client<'a> {
    agent: ureq::Agent,
    folder: &'a Path,
    address: &'a str,
    /// What lies in the folder, by role.
    written: Local,
    updater: Updater,
}

impl Client<'_> {
    fn refresh(&mut self) -> Result<(), String> {
        while let Some(request) = self.updater.refresh().map_err(refused)? {
            self.fetch(&request)?;
        }
        self.keep()
    }

    fn find(&mut self, name: &str) -> Result<TargetFile, String> {
        loop {
            match self.updater.find(name).map_err(refused)? {
                Found::Needs(request) => self.fetch(&request)?,
                Found::File { file, .. } => return Ok(file),
                Found::Nowhere => return Err(format!("{name}: no role names it")),
            }
        }
    }

    /// Fetches metadata, and writes what is verified then, whatever comes later.
    fn fetch(&mut self, request: &Request) -> Result<(), String> {
        let answer = get(&self.agent, self.address, request);
        let taken = self.updater.answer(request, answer).map_err(refused);
        self.keep()?;
        taken
    }

    fn keep(&mut self) -> Result<(), String> {
        let verified = self.updater.verified();
        for (role, bytes) in &verified {
            if self.written.get(role) != Some(bytes) {
                write(&self.folder.join(format!("{}.json", escaped(role))), bytes)?;
                self.written.insert(role.clone(), Arc::clone(bytes));
            }
        }
        if self.updater.rotated() {
            for role in ["timestamp", "snapshot"].into_iter().filter(|role| !verified.contains_key(*role)) {
                if self.written.remove(role).is_some() {
                    let path = self.folder.join(format!("{role}.json"));
                    fs::remove_file(&path).map_err(said(&path))?;
                }
            }
        }
        Ok(())
    }

    fn download(&self, name: &str, file: &TargetFile, base: &str, into: &Path) -> Result<(), String> {
        let path = into.join(escaped(name));
        if fs::read(&path).is_ok_and(|bytes| file.fits(&bytes).is_ok()) {
            return Ok(());
        }
        let consistent = self.updater.root().signed.body.consistent_snapshot;
        let hash = file.hashes.first().filter(|_| consistent);
        let request = Request::target(name, hash, file.length).map_err(refused)?;
        let bytes = request.bytes(get(&self.agent, base, &request)).map_err(refused)?;
        file.fits(&bytes).map_err(refused)?;
        write(&path, &bytes)
    }
}

fn get(agent: &ureq::Agent, address: &str, request: &Request) -> Answer {
    let Ok(mut response) = agent.get(format!("{}/{}", address.trim_end_matches('/'), request.path)).call() else {
        return Answer::Failed;
    };
    match response.status().as_u16() {
        200 => {}
        403 | 404 => return Answer::NotFound,
        _ => return Answer::Failed,
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(request.bytes_max).unwrap_or(u64::MAX).saturating_add(1);
    match response.body_mut().as_reader().take(most).read_to_end(&mut bytes) {
        Err(_) => Answer::Failed,
        Ok(length) if length > request.bytes_max => Answer::TooLong,
        Ok(_) => Answer::Bytes(bytes),
    }
}

/// The metadata in the folder, by role.
fn local(folder: &Path) -> Result<Local, String> {
    let mut local = Local::new();
    for entry in fs::read_dir(folder).map_err(said(folder))? {
        let path = entry.map_err(said(folder))?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if let Some(role) = name.strip_suffix(".json").and_then(unescaped) {
            local.insert(role, fs::read(&path).map_err(said(&path))?.into());
        }
    }
    Ok(local)
}

/// The role of a file name as [`escaped`] makes it; `None` for any other.
fn unescaped(name: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = name;
    while let Some(at) = rest.find('%') {
        bytes.extend_from_slice(&rest.as_bytes()[..at]);
        bytes.push(u8::from_str_radix(rest.get(at + 1..at + 3)?, 16).ok()?);
        rest = &rest[at + 3..];
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).ok().filter(|role| escaped(role) == name)
}

/// Writes a file so that it is there whole or not at all.
fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let beside = path.with_extension("new");
    fs::write(&beside, bytes).map_err(said(&beside))?;
    fs::rename(&beside, path).map_err(said(path))
}

/// The system's clock.
#[expect(clippy::disallowed_types, reason = "a host has a clock; the crate has none")]
fn now() -> Moment {
    let since = std::time::SystemTime::now().duration_since(std::time::SystemTime::UNIX_EPOCH);
    Moment(since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX)))
}

fn said(path: &Path) -> impl Fn(std::io::Error) -> String + '_ {
    move |error| format!("{}: {error}", path.display())
}

fn refused(refusal: Refusal) -> String {
    let arguments: Vec<String> = refusal.arguments.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{} {}", refusal.code.id(), arguments.join(" "))
}
