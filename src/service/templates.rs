//! Rule files to start from, each with its tests and a page that says how to go on.

use crate::record::choice;

choice! {
    /// A rule file to start from.
    pub enum Template {
        /// For firms with fewer than 100 leads a month: a few statements and checks on one page.
        Checklist = "checklist",
        /// Services sold as projects: referrals, briefings, proposals.
        B2bServices = "b2b-services",
        /// Software: trials, security reviews, integrations.
        Software = "software",
        /// Machinery and plants: site visits, specifications, tenders.
        Machinery = "machinery",
    }
}

choice! {
    /// The language of the page that comes with it.
    pub enum Language {
        /// English.
        English = "en",
        /// German.
        German = "de",
    }
}

/// A file of a template: its path within the folder, and its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TemplateFile {
    /// With `/` between folders.
    pub path: &'static str,
    /// What stands in it.
    pub text: String,
}

/// The rule file of a template within its folder.
pub const RULES: &str = "rules.reife.json";
/// The schema that it names.
#[cfg(feature = "schema")]
const SCHEMA: &str = "rules.schema.json";
/// The folder of its tests.
pub const TESTS: &str = "tests";

macro_rules! template {
    ($name:literal, [$($test:literal),* $(,)?]) => {
        Parts {
            rules: include_str!(concat!("../templates/", $name, "/rules.reife.json")),
            readme: [
                include_str!(concat!("../templates/", $name, "/README.en.md")),
                include_str!(concat!("../templates/", $name, "/README.de.md")),
            ],
            tests: &[$((concat!("tests/", $test), include_str!(concat!("../templates/", $name, "/tests/", $test)))),*],
        }
    };
}

struct Parts {
    rules: &'static str,
    readme: [&'static str; 2],
    tests: &'static [(&'static str, &'static str)],
}

const CHECKLIST: Parts = template!("checklist", ["states.json", "limits.json"]);
const B2B_SERVICES: Parts = template!("b2b-services", ["states.json", "rules.json", "decisions.json"]);
const SOFTWARE: Parts = template!("software", ["states.json", "rules.json", "decisions.json"]);
const MACHINERY: Parts = template!("machinery", ["states.json", "rules.json", "decisions.json"]);

impl Template {
    fn parts(self) -> &'static Parts {
        match self {
            Template::Checklist => &CHECKLIST,
            Template::B2bServices => &B2B_SERVICES,
            Template::Software => &SOFTWARE,
            Template::Machinery => &MACHINERY,
        }
    }

    /// Its files: the rule file in both languages, its tests, the page in one language, and the schema with the file's own
    /// ids, which the rule file names for editors.
    #[must_use]
    pub fn files(self, language: Language) -> Vec<TemplateFile> {
        let parts = self.parts();
        let mut files = vec![
            TemplateFile { path: RULES, text: parts.rules.to_owned() },
            TemplateFile { path: "README.md", text: parts.readme[language as usize].to_owned() },
        ];
        files.extend(parts.tests.iter().map(|(path, text)| TemplateFile { path, text: (*text).to_owned() }));
        #[cfg(feature = "schema")]
        files.extend(crate::rulefile::schema_with_ids(parts.rules.as_bytes()).map(|text| TemplateFile { path: SCHEMA, text: text + "\n" }));
        files
    }
}
