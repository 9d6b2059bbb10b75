## Evidence

evidence-more = { $count } more bad records of this line are not listed one by one.
    .help = Mend those that are listed, then the others show.
