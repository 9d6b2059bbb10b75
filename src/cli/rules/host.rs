//! What a host of a repository answers: GET and HEAD of its files, with the headers that `docs/governance.md` asks of every host.

use sha2::{Digest, Sha256};

use crate::assessment::hex;
use crate::trust::author::Files;

/// What never changes under its name.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// What has to be asked for anew each time.
const ASK_AGAIN: &str = "no-cache";
/// What a repository has to show.
const FOLDERS: [&str; 3] = ["metadata", "targets", "audit"];

/// The answer to the head of a request, whole.
pub(super) fn answer(head: &str, files: &dyn Files) -> Vec<u8> {
    let mut lines = head.split("\r\n");
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let header = |wanted: &str| {
        let named = |line: &&str| line.split_once(':').is_some_and(|(name, _)| name.eq_ignore_ascii_case(wanted));
        head.split("\r\n").skip(1).find(named).and_then(|line| line.split_once(':')).map(|(_, value)| value.trim())
    };
    let origin = header("origin").filter(|origin| may_read(origin));
    if method == "OPTIONS" {
        return whole(
            "204 No Content",
            origin,
            &[("Access-Control-Allow-Methods", "GET, HEAD"), ("Access-Control-Allow-Headers", "If-None-Match, Cache-Control")],
            b"",
            true,
        );
    }
    if !["GET", "HEAD"].contains(&method) {
        return whole("405 Method Not Allowed", origin, &[("Allow", "GET, HEAD, OPTIONS")], b"", true);
    }
    let bytes = name_of(path).and_then(|name| Some((files.read(&name).ok()??, name)));
    let with_body = method == "GET";
    let Some((bytes, name)) = bytes else {
        return whole("404 Not Found", origin, &[("Cache-Control", ASK_AGAIN)], b"", with_body);
    };
    let etag = format!("\"{}\"", hex(&Sha256::digest(&bytes)));
    let cache = if changes(&name) { ASK_AGAIN } else { IMMUTABLE };
    let kind = if name.ends_with(".jsonl") { "application/jsonl" } else { "application/json" };
    let headers = [("ETag", etag.as_str()), ("Cache-Control", cache), ("Content-Type", kind)];
    if header("if-none-match").is_some_and(|known| known.split(',').any(|known| known.trim().trim_start_matches("W/") == etag)) {
        return whole("304 Not Modified", origin, &headers[..2], b"", false);
    }
    whole("200 OK", origin, &headers, &bytes, with_body)
}

/// The answer to a head that is too long.
pub(super) fn too_long() -> Vec<u8> {
    whole("431 Request Header Fields Too Large", None, &[], b"", true)
}

/// Extensions, and pages on this computer.
fn may_read(origin: &str) -> bool {
    let host = origin.split_once("://").map(|(scheme, host)| (scheme, host.rsplit_once(':').map_or(host, |(host, _)| host)));
    match host {
        Some(("chrome-extension" | "moz-extension", _)) => origin.bytes().all(|byte| byte.is_ascii_graphic()),
        Some(("http", host)) => ["127.0.0.1", "localhost"].contains(&host),
        _ => false,
    }
}

/// The file of a path; `None` for one that would leave the repository.
fn name_of(path: &str) -> Option<String> {
    let path = path.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut name = Vec::new();
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        name.push(if byte == b'%' { (digit(bytes.next())? << 4) | digit(bytes.next())? } else { byte });
    }
    let name = String::from_utf8(name).ok()?;
    let steps: Vec<&str> = name.split('/').collect();
    let is_plain = |step: &&str| !step.is_empty() && !step.starts_with('.') && !step.contains(['\\', '\0', ':']);
    (steps.len() > 1 && FOLDERS.contains(&steps[0]) && steps.iter().all(is_plain)).then_some(name)
}

/// Whether another file may come under the same name: a root of the next version may appear at any time.
fn changes(name: &str) -> bool {
    name == "metadata/timestamp.json" || name.ends_with(".root.json") || name == crate::trust::author::audit::LOG
}

fn whole(status: &str, origin: Option<&str>, headers: &[(&str, &str)], body: &[u8], with_body: bool) -> Vec<u8> {
    let date = jiff::Timestamp::now().strftime("%a, %d %b %Y %H:%M:%S GMT");
    let mut head = format!("HTTP/1.1 {status}\r\nDate: {date}\r\nConnection: close\r\nX-Content-Type-Options: nosniff\r\nVary: Origin\r\n");
    let mut add = |name: &str, value: &str| {
        head.extend([name, ": ", value, "\r\n"]);
    };
    if let Some(origin) = origin {
        add("Access-Control-Allow-Origin", origin);
        add("Access-Control-Expose-Headers", "ETag, Date");
    }
    for (name, value) in headers {
        add(name, value);
    }
    if with_body || !body.is_empty() {
        add("Content-Length", &body.len().to_string());
    }
    head.push_str("\r\n");
    let mut bytes = head.into_bytes();
    if with_body {
        bytes.extend_from_slice(body);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use crate::sorted::Sorted;

    use super::*;

    fn said(request: &str) -> String {
        let files: Sorted<String, Vec<u8>> = ["metadata/timestamp.json", "metadata/1.root.json", "metadata/3.sales.json", "keys/p.pem"]
            .into_iter()
            .map(|name| (name.to_owned(), b"{}".to_vec()))
            .collect();
        String::from_utf8(answer(&format!("{request}\r\n\r\n"), &files)).unwrap()
    }

    #[test]
    fn files_come_with_the_headers_that_hosts_need() {
        let etag = "\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\"";
        let timestamp = said("GET /metadata/timestamp.json HTTP/1.1\r\nOrigin: chrome-extension://abc");
        for expected in
            ["HTTP/1.1 200 OK", "Cache-Control: no-cache", etag, "Allow-Origin: chrome-extension://abc", "Content-Length: 2", "\r\n\r\n{}"]
        {
            assert!(timestamp.contains(expected), "{expected}\n{timestamp}");
        }
        assert!(said("GET /metadata/1.root.json HTTP/1.1").contains("no-cache"));
        assert!(said("GET /metadata/3.sales.json HTTP/1.1").contains("immutable"));
        let known = said(&format!("GET /metadata/timestamp.json HTTP/1.1\r\nif-none-match: {etag}"));
        assert!(known.starts_with("HTTP/1.1 304") && known.ends_with("\r\n\r\n"), "{known}");
        let head = said("HEAD /metadata/3.sales.json HTTP/1.1");
        assert!(head.contains("Content-Length: 2") && head.ends_with("\r\n\r\n"), "{head}");
        assert!(said("OPTIONS /metadata/timestamp.json HTTP/1.1\r\nOrigin: http://127.0.0.1:4173").contains("If-None-Match"));
        assert!(!said("GET /metadata/timestamp.json HTTP/1.1\r\nOrigin: https://example.com").contains("Allow-Origin"));
    }

    #[test]
    fn nothing_else_is_served() {
        for path in [
            "/",
            "/keys/p.pem",
            "/metadata/../keys/p.pem",
            "/metadata/%2e%2e/keys/p.pem",
            "//metadata/1.root.json",
            "/metadata/2.root.json",
            "/metadata",
            "/metadata/%zz",
            "/metadata/a%00",
        ] {
            assert!(said(&format!("GET {path} HTTP/1.1")).starts_with("HTTP/1.1 404"), "{path}");
        }
        assert!(said("POST /metadata/timestamp.json HTTP/1.1").starts_with("HTTP/1.1 405"));
        assert!(said("").starts_with("HTTP/1.1 405"));
    }
}
