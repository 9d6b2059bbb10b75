//! Fetching one file of a rules repository: no credentials, no byte behind the length that was asked for.

use gloo_net::http::{Request, Response};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReadableStreamDefaultReader, RequestCache, RequestCredentials};

/// What came.
#[wasm_bindgen]
pub struct FetchedFile {
    bytes: Option<Vec<u8>>,
    why: &'static str,
    date: Option<String>,
}

#[wasm_bindgen]
impl FetchedFile {
    /// The whole file; undefined if there is none.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn bytes(&self) -> Option<Vec<u8>> {
        self.bytes.clone()
    }

    /// Why there is none, as `Trust.not_fetched` takes it; empty if there is one.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn why(&self) -> String {
        self.why.to_owned()
    }

    /// The server's `Date`, RFC 3339, if the host lets pages see it.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn date(&self) -> Option<String> {
        self.date.clone()
    }
}

/// Fetches a file. One that may change is asked for anew, and the browser sends the ETag of its copy itself. The signal
/// ends what takes too long (`AbortSignal.timeout`).
#[wasm_bindgen]
pub async fn fetch_file(url: &str, bytes_max: usize, immutable: bool, signal: AbortSignal) -> FetchedFile {
    let cache = if immutable { RequestCache::Default } else { RequestCache::NoCache };
    let request = Request::get(url).credentials(RequestCredentials::Omit).cache(cache).abort_signal(Some(&signal));
    let Ok(response) = request.send().await else { return FetchedFile { bytes: None, why: "failed", date: None } };
    let date = response.headers().get("date").and_then(|date| js_sys::Date::new(&date.into()).to_iso_string().as_string());
    let (bytes, why) = match response.status() {
        200 => match body(&response, bytes_max).await {
            Ok(Some(bytes)) => (Some(bytes), ""),
            Ok(None) => (None, "too-long"),
            Err(_) => (None, "failed"),
        },
        403 | 404 => (None, "not-found"),
        _ => (None, "failed"),
    };
    FetchedFile { bytes, why, date }
}

/// The body; `None` once it is longer than allowed, and then no more of it is read.
async fn body(response: &Response, bytes_max: usize) -> Result<Option<Vec<u8>>, JsValue> {
    let mut bytes = Vec::new();
    let Some(stream) = response.body() else { return Ok(Some(bytes)) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let chunk = JsFuture::from(reader.read()).await?;
        if js_sys::Reflect::get(&chunk, &"done".into())?.is_truthy() {
            return Ok(Some(bytes));
        }
        let chunk: js_sys::Uint8Array = js_sys::Reflect::get(&chunk, &"value".into())?.unchecked_into();
        if bytes.len() + chunk.length() as usize > bytes_max {
            JsFuture::from(reader.cancel()).await?;
            return Ok(None);
        }
        bytes.extend(chunk.to_vec());
    }
}
