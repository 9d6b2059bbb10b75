//! What several tests share: the settings of generated tests, and JSON as a tree that can be changed.

use proptest::test_runner::{Config, FileFailurePersistence, RngSeed};

/// Settings of generated tests: the same inputs on every run, unless PROPTEST_CASES or PROPTEST_RNG_SEED asks for others.
/// Inputs that failed are kept beside the test and tried first.
pub fn config(cases: u32) -> Config {
    let mut config = Config::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(20_261_124);
    }
    config.max_shrink_iters = 2000;
    config.failure_persistence = Some(Box::new(FileFailurePersistence::WithSource("regressions")));
    config
}
