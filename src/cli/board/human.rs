//! The board in sentences and tables.

use crate::cli::learn::{percent, rounded, share, table};
use crate::cli::say::Say;
use crate::wire::Decimal;
use crate::wire::assessment::Written;
use crate::wire::board::{Board, CountRow, FigureRow};
use crate::wire::learning::AmountRow;

/// All of it.
pub(super) fn sentences(board: &Board<'_>, say: &Say) -> String {
    let page = Page { say };
    let mut parts = vec![page.head(board), page.agreed(board), page.decisions(board), page.today(board), page.progress(board)];
    parts.extend([page.assumptions(board), page.campaigns(board), page.worth(board), page.disputes(board), page.recycle(board)]);
    parts.extend([page.asked(board), page.revenue(board), page.resonance(board), page.calibration(board)]);
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n") + &page.text("board-no-appraisal", &[]) + "\n"
}

struct Page<'s> {
    say: &'s Say,
}

impl Page<'_> {
    fn text(&self, code: &str, arguments: &[(&str, &str)]) -> String {
        self.say.text(code, arguments)
    }

    fn heading(&self, code: &str) -> Vec<String> {
        vec![self.text(code, &[])]
    }

    fn figure(&self, figure: &FigureRow) -> String {
        figure.share.as_ref().map_or_else(|| self.text("board-withheld", &[]), |row| share(row, self.say))
    }

    fn count(&self, count: Option<u64>) -> String {
        count.map_or_else(|| self.text("board-withheld", &[]), |count| count.to_string())
    }

    fn hours(&self, hours: Decimal) -> String {
        rounded(hours, 1, self.say)
    }

    fn so(&self, so: &str) -> String {
        let said = match so {
            "kept" => "board-so-kept",
            "missed" => "board-so-missed",
            "none_agreed" => "board-so-none-agreed",
            "withheld" => "board-so-withheld",
            "holds" => "board-so-holds",
            "fails" => "board-so-fails",
            "half" => "board-so-half",
            "promote" => "board-so-promote",
            "demote" => "board-so-demote",
            _ => "board-so-too-few",
        };
        self.text(said, &[])
    }

    fn amounts(&self, amounts: &[AmountRow]) -> String {
        let written = amounts.iter().map(|amount| format!("{} {}", rounded(amount.amount, 0, self.say), amount.currency));
        written.collect::<Vec<String>>().join(", ").trim().to_owned()
    }

    fn rows(&self, code: &str, head: &[&str], rows: Vec<Vec<String>>) -> String {
        if rows.is_empty() {
            return String::new();
        }
        let head = head.iter().map(|code| if code.is_empty() { String::new() } else { self.text(code, &[]) }).collect();
        let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
        format!("{}\n{}", self.text(code, &[]), table(&rows))
    }

    fn head(&self, board: &Board<'_>) -> String {
        let read = &board.read;
        let arguments = [
            ("rules", board.rules.id),
            ("as_of", &board.as_of.0.date_text()),
            ("days", &board.days.to_string()),
            ("contacts", &read.contacts.to_string()),
            ("objecting", &read.objecting.to_string()),
            ("outcomes", &read.outcomes.to_string()),
            ("deciders", &read.deciders.map_or_else(|| "fewer".to_owned(), |deciders| deciders.to_string())),
            ("least", &board.privacy.min_deciders.to_string()),
        ];
        self.text("board-read", &arguments) + "\n"
    }

    fn agreed(&self, board: &Board<'_>) -> String {
        let agreed = &board.agreed;
        let none = || self.text("board-none-agreed", &[]);
        let whole = |number: Option<i64>| number.map_or_else(none, |number| number.to_string());
        let at_least = agreed.acceptance.agreed.map_or_else(none, |share| format!("{} %", percent(share, self.say)));
        let hours = agreed.hours.spread.map_or_else(
            || if agreed.hours.so == "withheld" { self.text("board-withheld", &[]) } else { self.text("learn-none", &[]) },
            |spread| {
                let arguments =
                    [("hours", &*self.hours(spread.median)), ("low", &*self.hours(spread.low)), ("high", &*self.hours(spread.high))];
                self.text("board-hours", &[&arguments[..], &[("all", &spread.all.to_string())]].concat())
            },
        );
        let week = &agreed.handovers;
        let rate = [("rate", &*rounded(week.a_week, 1, self.say)), ("least", &*week.least.to_string()), ("most", &*week.most.to_string())];
        let row = |code: &str, agreed: String, found: String, so: &str| vec![self.text(code, &[]), agreed, found, self.so(so)];
        let all = self.text("board-all", &[]);
        self.rows(
            "board-agreed",
            &["board-measure", "board-agreed-on", "board-found", "board-so"],
            vec![
                row("board-acceptance", at_least, self.figure(&agreed.acceptance.figure), agreed.acceptance.so),
                row("board-in-time", all, self.figure(&agreed.in_time.figure), agreed.in_time.so),
                row("board-hours-to-decision", whole(agreed.hours.agreed), hours, agreed.hours.so),
                row("board-handovers", whole(week.agreed), self.text("board-a-week", &rate), week.so),
            ],
        )
    }

    fn counted(&self, rows: &[CountRow<'_>]) -> Vec<Vec<String>> {
        rows.iter().map(|row| vec![row.id.to_owned(), self.count(row.count), self.count(row.before)]).collect()
    }

    fn decisions(&self, board: &Board<'_>) -> String {
        let decisions = &board.decisions;
        let arguments = [("count", &*self.count(decisions.all.count)), ("friction", &*self.figure(&decisions.friction))];
        let head = self.text("board-decisions", &arguments);
        let verdicts = table(&self.counted(&decisions.verdicts));
        head + "\n"
            + &verdicts
            + &self.rows("board-reasons", &["board-reason", "board-now", "board-before"], self.counted(&decisions.reasons))
    }

    fn today(&self, board: &Board<'_>) -> String {
        let today = &board.today;
        let arguments = [
            ("waiting", &*self.count(today.waiting.count)),
            ("overdue", &*self.count(today.overdue.count)),
            ("question", &*self.count(today.in_question.count)),
        ];
        let mut lines = self.heading("board-today");
        lines.push(format!("  {}", self.text("board-waiting", &arguments)));
        for question in &today.questions {
            let arguments = [("contact", question.contact), ("standing", question.standing), ("proposal", question.proposal)];
            lines.push(format!("  {}", self.text("board-question", &arguments)));
        }
        lines.join("\n") + "\n"
    }

    fn progress(&self, board: &Board<'_>) -> String {
        let points =
            |points: Option<Decimal>| points.map_or_else(|| self.text("board-unknown", &[]), |points| rounded(points, 0, self.say));
        let cohort = |row: &crate::wire::board::CohortRow<'_>| {
            let of = self.text(
                match row.by {
                    "segment" => "board-by-segment",
                    "month" => "board-by-month",
                    "campaign" => "board-by-campaign",
                    _ => "board-by-all",
                },
                &[("id", row.id)],
            );
            let moved = row.moved.iter().map(|moved| format!("{} → {}", points(moved.from), points(moved.to)));
            [of, row.contacts.to_string()].into_iter().chain(moved).collect()
        };
        let rows: Vec<Vec<String>> = board.progress.cohorts.iter().filter(|row| row.contacts > 0).map(cohort).collect();
        let head = ["".to_owned(), "n".to_owned()].into_iter().chain(board.progress.dimensions.iter().map(|id| (*id).to_owned()));
        let rows: Vec<Vec<String>> = std::iter::once(head.collect()).chain(rows).collect();
        format!("{}\n{}", self.text("board-progress", &[]), table(&rows))
    }

    fn assumptions(&self, board: &Board<'_>) -> String {
        let judged = board.assumptions.iter().filter(|row| row.held.share.is_none_or(|share| share.all > 0) || row.unsure.count != Some(0));
        let rows = judged.map(|row| {
            let reasons = row.reasons.iter().filter_map(|reason| Some(format!("{} {}", reason.id, reason.count?)));
            let (reasons, won) = (reasons.collect::<Vec<String>>().join(", "), self.amounts(&row.amounts));
            vec![row.assumption.to_owned(), self.figure(&row.held), self.count(row.unsure.count), self.so(row.so), reasons, won]
        });
        let head = ["board-assumption", "board-held", "board-unsure", "board-so", "board-because", "board-won"];
        self.rows("board-assumptions", &head, rows.collect())
    }

    fn campaigns(&self, board: &Board<'_>) -> String {
        let campaigns = board.campaigns.iter().map(|row| {
            vec![
                row.campaign.to_owned(),
                self.figure(&row.promise),
                self.figure(&row.held),
                self.figure(&row.accepted),
                self.amounts(&row.amounts),
            ]
        });
        let none = String::new;
        let offers = board
            .offers
            .iter()
            .map(|row| vec![row.topic.to_owned(), none(), self.figure(&row.held), self.figure(&row.accepted), self.amounts(&row.amounts)]);
        let head = ["", "board-promise", "board-held", "board-accepted", "board-won"];
        self.rows("board-campaigns", &head, campaigns.chain(offers).collect())
    }

    fn worth(&self, board: &Board<'_>) -> String {
        let row = |row: &crate::wire::board::WorthRow<'_>| {
            let class = self.text(if row.class == "exploratory" { "board-exploratory" } else { "board-binding" }, &[]);
            vec![row.id.to_owned(), class, self.figure(&row.with), self.figure(&row.without), self.so(row.so)]
        };
        let changed = |row: &&crate::wire::board::WorthRow<'_>| matches!(row.so, "promote" | "demote");
        let rows: Vec<Vec<String>> = board.worth.items.iter().filter(changed).map(row).collect();
        if rows.is_empty() {
            let arguments = [("least", &*board.worth.verdicts_min.to_string()), ("quarters", &*board.worth.quarters_min.to_string())];
            return self.text("board-worth-none", &arguments) + "\n";
        }
        self.rows("board-worth", &["board-signal", "board-class", "board-with", "board-without", "board-so"], rows)
    }

    fn disputes(&self, board: &Board<'_>) -> String {
        let rows = board.disputes.iter().map(|row| {
            let reasons = row.reasons.iter().filter_map(|reason| Some(format!("{} {}", reason.id, reason.count?)));
            vec![row.kind.to_owned(), row.source.to_owned(), self.figure(&row.disputed), reasons.collect::<Vec<String>>().join(", ")]
        });
        self.rows("board-disputes", &["board-signal", "board-source", "board-disputed", "board-because"], rows.collect())
    }

    fn recycle(&self, board: &Board<'_>) -> String {
        let date = |written: Option<Written>| written.map_or_else(String::new, |written| written.0.date_text());
        let rows = board.recycle.iter().map(|row| {
            let why = self.text(
                match row.why {
                    "lapsed" => "board-why-lapsed",
                    "in_question" => "board-why-in-question",
                    _ => "board-why-due",
                },
                &[("day", &date(row.until))],
            );
            let reason = row.reason.unwrap_or_default().to_owned();
            vec![row.contact.to_owned(), row.verdict.to_owned(), reason, date(Some(row.decided)), why, row.proposal.to_owned()]
        });
        let head = ["board-contact", "board-verdict", "board-reason", "board-decided", "board-why", "board-proposal"];
        self.rows("board-recycle", &head, rows.collect())
    }

    fn asked(&self, board: &Board<'_>) -> String {
        if board.asked.all.count == Some(0) {
            return String::new();
        }
        let head = self.text("board-asked", &[("count", &self.count(board.asked.all.count))]);
        let row = |row: &crate::wire::board::AskedRow<'_>| {
            let proposal = row.proposal.unwrap_or_default().to_owned();
            vec![row.contact.to_owned(), proposal, row.state.to_owned(), row.reason.unwrap_or_default().to_owned()]
        };
        let rows: Vec<Vec<String>> = board.asked.contacts.iter().map(row).collect();
        format!("{head}\n{}", table(&rows))
    }

    fn revenue(&self, board: &Board<'_>) -> String {
        let revenue = &board.revenue;
        let of = |code: &str, won: &crate::wire::board::WonRow| {
            let amounts = self.amounts(&won.amounts);
            vec![self.text(code, &[]), won.won.to_string(), if amounts.is_empty() { self.text("learn-none", &[]) } else { amounts }]
        };
        let mut rows = vec![of("board-understood", &revenue.understood), of("board-otherwise", &revenue.otherwise)];
        let missing = revenue.missing.iter().filter(|row| row.count != Some(0));
        rows.extend(missing.map(|row| {
            let why = match row.id {
                "no_handover" => "board-missing-no-handover",
                "checks_open" => "board-missing-checks-open",
                _ => "board-missing-in-question",
            };
            vec![format!("  {}", self.text(why, &[])), self.count(row.count)]
        }));
        format!("{}\n{}", self.text("board-revenue", &[("from", &revenue.from.0.date_text())]), table(&rows))
    }

    fn resonance(&self, board: &Board<'_>) -> String {
        let resonance = &board.resonance;
        let segments = resonance.segments.iter().map(|segment| {
            let id = if segment.id.is_empty() { self.text("board-unknown", &[]) } else { segment.id.to_owned() };
            format!("{id} (n {}, {})", segment.now, segment.before)
        });
        let head: Vec<String> = std::iter::once(String::new()).chain(segments).collect();
        let cell = |figure: &FigureRow| {
            let known = figure.share.and_then(|share| Some((share.share?, share.low, share.high)));
            let said = known.map(|(share, low, high)| {
                let [share, low, high] = [share, low, high].map(|number| rounded(Decimal(number.0 * 100), 0, self.say));
                self.text("board-cell", &[("share", &share), ("low", &low), ("high", &high)])
            });
            said.unwrap_or_else(|| self.text("board-unknown", &[]))
        };
        let rows = resonance.topics.iter().map(|topic| {
            let cells = topic.cells.iter().map(|of| format!("{} ← {}", cell(&of.now), cell(&of.before)));
            std::iter::once(topic.topic.to_owned()).chain(cells).collect()
        });
        let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
        format!("{}\n{}", self.text("board-resonance", &[]), table(&rows))
    }

    fn calibration(&self, board: &Board<'_>) -> String {
        let calibration = &board.calibration;
        let mut lines = vec![self.text("board-calibration", &[("seed", &calibration.seed.to_string())])];
        lines.push(format!("  {}", calibration.contacts.join(" ")));
        if calibration.alike.share.is_some_and(|share| share.all > 0) {
            lines.push(format!("  {}", self.text("board-alike", &[("share", &self.figure(&calibration.alike))])));
        }
        for differ in &calibration.differ {
            let arguments = [("contact", differ.contact), ("marketing", differ.marketing), ("sales", differ.sales)];
            lines.push(format!("  {}", self.text("board-differ", &arguments)));
        }
        lines.join("\n") + "\n\n"
    }
}
