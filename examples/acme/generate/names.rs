//! Made-up names of people and companies. First and last names of one group go together.

use crate::random::Random;

/// First and last names that go together, and the countries where they are most common.
struct Group {
    countries: &'static [&'static str],
    first: [&'static str; 14],
    last: [&'static str; 14],
}

#[rustfmt::skip]
const GROUPS: [Group; 12] = [
    Group {
        countries: &["DE", "AT", "CH"],
        first: [
            "Annika", "Benno", "Carola", "Detlef", "Elke", "Falk", "Gesine",
            "Henning", "Imke", "Joris", "Katrin", "Ludger", "Meike", "Volker",
        ],
        last: [
            "Brandl", "Thielke", "Reinboth", "Osterfeld", "Kranzler", "Muhlenbeck", "Sandvoss",
            "Hagedorn", "Wittkopf", "Ellerbrock", "Fassbinder", "Lohmeier", "Ziegenhals", "Achterberg",
        ],
    },
    Group {
        countries: &["NL", "BE"],
        first: [
            "Anouk", "Bram", "Daan", "Femke", "Gijs", "Hanneke", "Ilse",
            "Jorrit", "Lotte", "Maarten", "Noor", "Pim", "Sanne", "Wouter",
        ],
        last: [
            "van Aalten", "Bergsma", "Dekkers", "Hoekstra", "Kuipers", "Langeveld", "Meerman",
            "Oosterhuis", "Pannekoek", "Ruitenberg", "Schouten", "Terpstra", "Veldkamp", "Wiersma",
        ],
    },
    Group {
        countries: &["DK", "SE", "NO", "FI"],
        first: [
            "Aksel", "Birgit", "Dagny", "Einar", "Freja", "Gunnar", "Hedda",
            "Ilmari", "Jorunn", "Kaisa", "Lasse", "Merete", "Oskari", "Signe",
        ],
        last: [
            "Askeland", "Bjerregaard", "Dahlvik", "Ekholm", "Fagerlund", "Grondahl", "Hellstad",
            "Isaksen", "Kivela", "Lindqvist", "Nordvik", "Rautio", "Sandberg", "Tveitan",
        ],
    },
    Group {
        countries: &["FR", "BE", "CH"],
        first: [
            "Amelie", "Bastien", "Celine", "Didier", "Elodie", "Fabrice", "Gaelle",
            "Hugo", "Ines", "Jerome", "Lucile", "Mathis", "Noemie", "Yann",
        ],
        last: [
            "Auberon", "Bellanger", "Charpin", "Delorme", "Estivaux", "Fontenay", "Garrigue",
            "Hervieu", "Jacquemot", "Lartigue", "Mercadier", "Pruvost", "Roussillon", "Vasselin",
        ],
    },
    Group {
        countries: &["ES", "PT"],
        first: [
            "Adriana", "Belmiro", "Carmina", "Diogo", "Eulalia", "Fermin", "Graca",
            "Iker", "Leonor", "Mafalda", "Nuno", "Olalla", "Rui", "Xavier",
        ],
        last: [
            "Albarran", "Barreiros", "Carvalhal", "Duarte", "Escriva", "Figueira", "Gallastegui",
            "Lourido", "Montalban", "Noriega", "Palmeiro", "Quintela", "Saavedra", "Teixeira",
        ],
    },
    Group {
        countries: &["IT", "CH"],
        first: [
            "Alessia", "Brando", "Cinzia", "Dario", "Elisabetta", "Fulvio", "Giada",
            "Ivano", "Loredana", "Marzio", "Nives", "Orsola", "Renzo", "Tullio",
        ],
        last: [
            "Ambrosini", "Bertolin", "Cavazza", "Dallapozza", "Fantoni", "Gasparotto", "Landriani",
            "Marchesan", "Novello", "Orsenigo", "Pezzali", "Rinaudo", "Sartorelli", "Zanforlin",
        ],
    },
    Group {
        countries: &["PL", "CZ"],
        first: [
            "Agnieszka", "Bohdan", "Danuta", "Eliska", "Grzegorz", "Hynek", "Iveta",
            "Jarmila", "Kacper", "Lenka", "Miroslav", "Oldrich", "Renata", "Zbigniew",
        ],
        last: [
            "Bartosik", "Cerny", "Drabik", "Fiala", "Gorecki", "Havranek", "Jablonka",
            "Kubicek", "Lipinski", "Machacek", "Ostrowski", "Prochazka", "Smetana", "Zawadka",
        ],
    },
    Group {
        countries: &["TR"],
        first: [
            "Aylin", "Baris", "Cemre", "Derya", "Elif", "Ferhat", "Gulsen",
            "Halil", "Ipek", "Kaan", "Leyla", "Melis", "Onur", "Zeynep",
        ],
        last: [
            "Akbulut", "Bozkaya", "Celikkol", "Demirtas", "Erguven", "Gunduz", "Karahan",
            "Ozgur", "Sarikaya", "Tasdemir", "Uyanik", "Yalcin", "Yildiran", "Zeybekli",
        ],
    },
    Group {
        countries: &["GB", "IE"],
        first: [
            "Alistair", "Bronwen", "Callum", "Deirdre", "Elspeth", "Fergus", "Gwen",
            "Hamish", "Imogen", "Keir", "Niamh", "Orla", "Rhys", "Tamsin",
        ],
        last: [
            "Ashdown", "Birtwistle", "Cadwell", "Dunmore", "Eastham", "Fairclough", "Garrity",
            "Holroyd", "Kinsale", "Lockridge", "Merrick", "Penhale", "Rathbone", "Tregarth",
        ],
    },
    Group {
        countries: &["IN"],
        first: [
            "Aditi", "Bhavesh", "Chitra", "Devika", "Eshan", "Gauri", "Harish",
            "Ishita", "Kavya", "Lakshmi", "Manish", "Nandini", "Rohan", "Sunita",
        ],
        last: [
            "Acharekar", "Bhandarkar", "Chellappa", "Deshmukh", "Gokhale", "Iyengar", "Kulkarni",
            "Mahajan", "Nambiar", "Parekh", "Raghunath", "Sabharwal", "Tendolkar", "Vaidya",
        ],
    },
    Group {
        countries: &["KE"],
        first: [
            "Achieng", "Baraka", "Chidi", "Daudi", "Efua", "Folake", "Gathoni",
            "Hawa", "Jelani", "Kwame", "Makena", "Ngozi", "Salim", "Wanjiru",
        ],
        last: [
            "Abiola", "Boateng", "Chukwuma", "Danso", "Ekwale", "Gitonga", "Kamande",
            "Lokwang", "Mutiso", "Nyambura", "Odhiambo", "Oyelaran", "Sarpong", "Wekesa",
        ],
    },
    Group {
        countries: &[],
        first: [
            "Amal", "Bilal", "Chen", "Dalia", "Emre", "Farah", "Haruka",
            "Idris", "Jin", "Karim", "Linh", "Mai", "Nasser", "Yuki",
        ],
        last: [
            "Al-Khatib", "Baydoun", "Chowdhry", "Daneshvar", "Fujikawa", "Haddadin", "Ishimori",
            "Jaziri", "Kanegawa", "Liang", "Mansouri", "Nguyen", "Otsuki", "Tran",
        ],
    },
];

/// The countries of companies, most of them in the middle of Europe; the last is one that Acme does not serve.
#[rustfmt::skip]
pub const COUNTRIES: [(i64, &str); 21] = [
    (30, "DE"), (8, "AT"), (7, "CH"), (9, "NL"), (5, "BE"), (4, "DK"), (4, "SE"), (3, "NO"), (3, "FI"), (7, "FR"), (4, "ES"),
    (3, "PT"), (6, "IT"), (5, "PL"), (4, "CZ"), (3, "TR"), (6, "GB"), (3, "IE"), (3, "IN"), (2, "KE"), (20, "US"),
];

#[rustfmt::skip]
const STEMS: [&str; 40] = [
    "Talvik", "Brennau", "Ostmark", "Lindora", "Varnholt", "Kelmar", "Sundby", "Arvelo", "Corvin", "Hedemark",
    "Norrby", "Quellin", "Ravensau", "Solvara", "Tarnow", "Ulmen", "Velmar", "Westrup", "Zellin", "Almara",
    "Berenko", "Castrel", "Dornach", "Elvington", "Farsund", "Grenzhof", "Hallin", "Istrava", "Jarlsby", "Korveld",
    "Lavanto", "Moravel", "Nesthal", "Orbeck", "Prellin", "Rosvik", "Steinau", "Tessaro", "Ulvered", "Wolmar",
];

/// The second half of a company's name, by industry.
const TAILS: [(&str, [&str; 4]); 7] = [
    ("logistics", ["Logistics", "Freight", "Cargo", "Lager"]),
    ("retail", ["Retail", "Stores", "Versand", "Trading"]),
    ("machinery", ["Machines", "Pumps", "Tools", "Antriebe"]),
    ("food", ["Foods", "Dairy", "Bakery", "Beverages"]),
    ("pharma", ["Pharma", "Medical", "Labs", "Care"]),
    ("automotive", ["Parts", "Axles", "Seating", "Mobility"]),
    ("services", ["Consulting", "Energy", "Facility", "Services"]),
];

/// The name of a person who works in a country; most come from there. Neighbours in number are never namesakes.
pub fn person(random: &mut Random, country: &str, number: usize) -> String {
    let local = GROUPS.iter().position(|group| group.countries.contains(&country));
    let group = match local {
        Some(place) if random.chance(70) => &GROUPS[place],
        _ => &GROUPS[random.between(0, GROUPS.len() as i64 - 1) as usize],
    };
    let (row, column) = (number % 14, number / 14 % 14);
    format!("{} {}", group.first[row * 5 % 14], group.last[(row * 3 + column) % 14])
}

/// The name of a company of an industry. Neighbours in number share no stem.
pub fn company(random: &mut Random, industry: &str, number: usize) -> String {
    let tails = TAILS.iter().find(|(name, _)| *name == industry).map_or(TAILS[0].1, |(_, tails)| *tails);
    format!("{} {}", STEMS[number * 7 % 40], random.pick(&tails))
}

/// A title that goes with a buying role.
pub fn title(random: &mut Random, role: &str) -> &'static str {
    let titles: &[&'static str] = match role {
        "champion" => {
            &["Head of Logistics", "Head of Operations", "Warehouse Project Lead", "Head of Intralogistics", "Fulfilment Manager"]
        }
        "economic_buyer" => &["CFO", "Managing Director", "Commercial Director", "Finance Director"],
        "decision_maker" => &["Director Supply Chain", "Plant Manager", "COO", "Director Operations"],
        "influencer" => &["IT Manager", "Process Engineer", "Quality Manager", "Purchasing Manager"],
        "user" => &["Shift Lead Picking", "Dispatcher", "Stock Controller", "Foreman Goods In"],
        "blocker" => &["Head of IT", "Works Council", "Data Protection Officer"],
        _ => &[
            "Logistics Analyst",
            "Consultant Supply Chain",
            "Working Student Logistics",
            "Planner (intern)",
            "Assistant to the Management",
            "Warehouse Clerk",
            "Goods In Team",
            "Transport Planner",
            "Inventory Specialist",
            "Returns Team Lead",
        ],
    };
    random.pick(titles)
}
