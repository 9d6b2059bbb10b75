//! Talk on standard error, for whoever still listens.

use std::fmt::Display;
use std::io::{self, Write};

/// Writes a line to standard error. A reader that has gone away has heard enough; whatever else goes wrong is as bad as ever.
pub(super) fn line(text: impl Display) {
    heard(writeln!(io::stderr().lock(), "{text}"));
}

/// Writes to standard error without ending the line, for a question that is answered beside it.
pub(super) fn ask(text: impl Display) {
    let mut err = io::stderr().lock();
    heard(write!(err, "{text} ").and_then(|()| err.flush()));
}

fn heard(told: io::Result<()>) {
    if told.is_err_and(|error| error.kind() != io::ErrorKind::BrokenPipe) {
        // There is no other place to say so than the status.
        std::process::exit(1);
    }
}
