//! Both sides' halves of one release: they have to be the same, and nothing else is an approval.

use std::sync::Arc;

use super::metadata::{Release, TargetFile, Targets};
use super::names::{Line, Side, TargetPath};
use super::refusal::{Code, Refusal};
use super::tuf::Piece;

/// The number of the file format that this engine runs.
pub const FORMAT: u64 = 1;

/// What both sides say of one line of releases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Said {
    /// The same.
    Agreed(Arc<Agreed>),
    /// These sides do not list it.
    Without(Vec<Side>),
}

/// A release that both sides have signed alike; its bytes are not looked at yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agreed {
    pub(super) release: Release,
    pub(super) file: TargetFile,
    pub(super) sha256: String,
    pub(super) signers: Vec<(Side, String)>,
}

impl Agreed {
    /// The release.
    #[must_use]
    pub fn release(&self) -> &Release {
        &self.release
    }

    /// The SHA-256 of the file, in hex.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Length and hashes of the file, as both sides signed them.
    #[must_use]
    pub fn file(&self) -> &TargetFile {
        &self.file
    }

    /// The ids of the keys that signed for each side.
    #[must_use]
    pub fn signers(&self) -> &[(Side, String)] {
        &self.signers
    }
}

/// The verified roles of both sides.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    /// Marketing's.
    pub marketing: &'a Piece<Targets>,
    /// Sales'.
    pub sales: &'a Piece<Targets>,
}

impl<'a> Sides<'a> {
    fn of(self, side: Side) -> &'a Piece<Targets> {
        match side {
            Side::Marketing => self.marketing,
            Side::Sales => self.sales,
        }
    }

    /// All lines that a side lists, sorted.
    ///
    /// # Errors
    /// `E-JSON` for a path that is none of ours.
    pub fn lines(self, side: Side) -> Result<Vec<Line>, Refusal> {
        let targets = &self.of(side).signed.body.targets;
        let line = |path: &String| match TargetPath::parse(path)? {
            TargetPath { side: of, line } if of == side => Ok(line),
            _ => Err(Refusal::json(path, "target-path", "path")),
        };
        let mut lines =
            targets.keys().map(line).collect::<Result<Vec<Line>, Refusal>>().map_err(|refusal| refusal.with("file", side.id()))?;
        crate::order::sort(&mut lines);
        Ok(lines)
    }

    /// What a side says of a line.
    fn half(self, side: Side, line: &Line) -> Option<(String, &'a TargetFile)> {
        let path = TargetPath { side, line: line.clone() }.to_string();
        let file = self.of(side).signed.body.targets.get(&path)?;
        Some((path, file))
    }

    /// The release that both sides have approved alike.
    ///
    /// # Errors
    /// `E-NOT-BOTH` when a side lists nothing or something else; further as the release itself is bad.
    pub fn agreed(self, line: &Line) -> Result<Arc<Agreed>, Refusal> {
        match self.said(line)? {
            Said::Agreed(agreed) => Ok(agreed),
            Said::Without(sides) => Err(not_both(line, &sides)),
        }
    }

    pub(super) fn said(self, line: &Line) -> Result<Said, Refusal> {
        let (Some((path, marketing)), Some((sales_path, sales))) = (self.half(Side::Marketing, line), self.half(Side::Sales, line)) else {
            return Ok(Said::Without(Side::BOTH.into_iter().filter(|side| self.half(*side, line).is_none()).collect()));
        };
        let (release, said) = Release::of(marketing, &path)?;
        let (_, said_by_sales) = Release::of(sales, &sales_path)?;
        let hashes = (marketing.hashes.get("sha256"), sales.hashes.get("sha256"));
        let (Some(sha256), true) = (hashes.0, hashes.0 == hashes.1 && marketing.length == sales.length && said == said_by_sales) else {
            return Err(Refusal::because(Code::NotBoth, "differ").with("file", line.to_string()));
        };
        if release.line != *line {
            return Err(Refusal::because(Code::Mix, "release").with("file", path));
        }
        if !usize::try_from(marketing.length).is_ok_and(|length| length <= line.kind.bytes_max()) {
            return Err(Refusal::size(line.kind.bytes_max()).with("file", line.to_string()));
        }
        if release.engine != FORMAT {
            let refusal = Refusal::because(Code::Engine, "format").with("file", line.to_string());
            return Err(refusal.with("found", release.engine.to_string()).with("expected", FORMAT.to_string()));
        }
        let signers = Side::BOTH.into_iter().flat_map(|side| self.of(side).signers.iter().map(move |id| (side, id.clone()))).collect();
        Ok(Said::Agreed(Arc::new(Agreed { release, sha256: sha256.to_ascii_lowercase(), file: marketing.clone(), signers })))
    }
}

/// That these sides lack a line which never was in force.
pub(super) fn not_both(line: &Line, lacking: &[Side]) -> Refusal {
    let refusal = match lacking {
        [side] => Refusal::because(Code::NotBoth, "one").with("side", side.other().id()),
        _ => Refusal::because(Code::NotBoth, "none"),
    };
    refusal.with("file", line.to_string())
}
