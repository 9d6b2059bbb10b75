## Evidenz

evidence-more = { $count } weitere fehlerhafte Datensätze dieser Zeile sind nicht einzeln aufgeführt.
    .help = Berichtigen Sie die aufgeführten, dann zeigen sich die anderen.
