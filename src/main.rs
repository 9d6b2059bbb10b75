//! The command line `reife`.

fn main() -> std::process::ExitCode {
    reife::cli::run(std::env::args_os())
}
