//! `reife rules serve`: a repository on this computer alone, as a host would serve it.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use clap::Args;

use super::Place;
use super::folder::Folder;
use super::host;
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::trust::author::{Fault, Files};

/// The largest head of a request.
const HEAD_BYTES_MAX: usize = 8 << 10;
/// Requests worked on at once; others are sent away.
const AT_ONCE_MAX: usize = 32;
/// How long a client may take to say what it wants, and to take the answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Serve a repository.
#[derive(Args, Debug)]
pub(super) struct Serve {
    /// The port; 0 takes any that is free.
    #[arg(long, default_value_t = 4174)]
    port: u16,
    #[command(flatten)]
    place: Place,
}

impl Serve {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let folder = self.place.folder();
        match self.listen(&folder) {
            Ok(listener) => {
                let address = listener.local_addr().map(|address| format!("http://{address}/")).unwrap_or_default();
                tell.line("rules-serving", &[("file", &self.place.repo.display().to_string()), ("address", &address)]);
                tell.value([("address", Some(address.into()))]);
                accept(&listener, &folder);
                Ended::Good
            }
            Err(fault) => tell.obstacle(&fault),
        }
    }

    fn listen(&self, folder: &Folder) -> Result<TcpListener, Fault> {
        if folder.read("metadata/timestamp.json")?.is_none() {
            return Err(Fault::wrong_use("author-no-repository"));
        }
        let failed = |error: std::io::Error| Fault::wrong_use("author-port").with("port", self.port).with("reason", error);
        TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).map_err(failed)
    }
}

fn accept(listener: &TcpListener, folder: &Folder) {
    let at_once = Arc::new(AtomicUsize::new(0));
    for stream in listener.incoming().flatten() {
        if at_once.fetch_add(1, Ordering::SeqCst) >= AT_ONCE_MAX {
            at_once.fetch_sub(1, Ordering::SeqCst);
            continue;
        }
        let (at_once, folder) = (Arc::clone(&at_once), folder.clone());
        std::thread::spawn(move || {
            // A client that goes away early is nobody's fault.
            let _ = talk(stream, &folder);
            at_once.fetch_sub(1, Ordering::SeqCst);
        });
    }
}

fn talk(mut stream: TcpStream, folder: &Folder) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut head = Vec::new();
    let mut chunk = [0; 1024];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut chunk)? {
            0 => return Ok(()),
            length => head.extend_from_slice(&chunk[..length]),
        }
        if head.len() > HEAD_BYTES_MAX {
            return stream.write_all(&host::too_long());
        }
    }
    stream.write_all(&host::answer(&String::from_utf8_lossy(&head), folder))
}
